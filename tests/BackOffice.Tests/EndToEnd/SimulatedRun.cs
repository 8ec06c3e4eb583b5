using BackOffice.Summaries;

namespace BackOffice.Tests.EndToEnd;

/// <summary>One whole run with simulated reviewers, in this process, and what it printed.</summary>
public sealed class SimulatedRun(TrainedModels models) : IAsyncLifetime
{
    /// <summary>Few enough to be quick; a certificate takes thousands.</summary>
    public const int Invoices = 330;

    private readonly TemporaryFolder _folder = new();

    public BackOfficeSummary Summary { get; private set; } = null!;

    public string Printed { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var options = Options(_folder) with { SimulatesReviewers = true, Invoices = Invoices };
        await using var console = new StringWriter();
        Summary = await new BackOfficeRun(options, [], console).RunAsync(await models.GetAsync(), CancellationToken.None);
        Printed = console.ToString();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A run that ends by itself, on any free port.</summary>
    internal static BackOfficeOptions Options(TemporaryFolder folder) =>
        new() { DataFolder = folder.File("data"), Address = new("http://127.0.0.1:0"), Exits = true };
}

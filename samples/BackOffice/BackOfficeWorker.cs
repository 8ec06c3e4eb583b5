using BackOffice.Hosting;

namespace BackOffice;

/// <summary>
/// A second process on the database of a run: it takes nothing in, does what is due (enquiries and invoices) and serves the inbox too. With <c>--exit</c> it ends with the run it helps.
/// </summary>
public sealed class BackOfficeWorker(BackOfficeOptions options, string[] args, TextWriter console)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Works until it is stopped, or until the run ends.</summary>
    /// <exception cref="ArgumentException">There is no run to help.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var report = new Reporter(console);
        Uri payable = options.Neighbour() ?? throw new ArgumentException($"There is no run in {options.DataFolder} to help. Start one first, with the same journal: --Journal:Provider=PostgreSql …");
        report.Say("training the models on examples that are not in the run");
        using Models models = await Models.TrainAsync(cancellationToken);
        using var applied = new AppliedEffects();
        // Orders are left to the run: their contract changes in the middle of it.
        await using WebApplication app = BackOfficeHost.Build(options, models, orderPlatform: payable, payable, orders => orders, args);
        await app.StartAsync(cancellationToken);
        report.Say($"working on the same journal; the inbox is open at {new Uri(new Uri(app.Urls.First()), "/review")}, too");
        await (options.Exits ? RunEndsAsync(cancellationToken) : app.WaitForShutdownAsync(cancellationToken));
        await app.StopAsync(CancellationToken.None);
        report.Say($"this process applied {applied.Count} effects");
    }

    private async Task RunEndsAsync(CancellationToken cancellationToken)
    {
        using var glances = new PeriodicTimer(Glance);
        while (options.Neighbour() is not null)
            await glances.WaitForNextTickAsync(cancellationToken);
    }
}

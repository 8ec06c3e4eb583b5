using System.Diagnostics;
using BackOffice.Summaries;

namespace BackOffice.Tests.EndToEnd;

/// <summary>Runs without anybody who reviews, and runs that do not begin.</summary>
public sealed class UnattendedRunTests(TrainedModels models)
{
    private const int Invoices = 40;

    [Fact]
    public async Task Without_reviewers_everything_waits_and_nothing_is_posted_or_sent()
    {
        using var folder = new TemporaryFolder();
        await using var console = new StringWriter();
        var options = SimulatedRun.Options(folder) with { Invoices = Invoices };

        BackOfficeSummary summary = await new BackOfficeRun(options, [], console).RunAsync(await models.GetAsync(), TestContext.Current.CancellationToken);

        Assert.Equal((0, 200), (summary.Orders.Sent, summary.Orders.Quarantined));
        Assert.Equal((0, Invoices, Invoices), (summary.Invoices.Posted, summary.Invoices.Invoices, summary.Invoices.Reviewed));
        Assert.Equal(0, summary.Enquiries.Automatic);
        Assert.Contains("people decide in the inbox", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_argument_ends_with_exit_code_2_and_a_helpful_line()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "BackOffice.dll"), "--simulate-reviewer"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("'--simulate-reviewer' is not known. Use --simulate-reviewers, --exit, --worker", error, StringComparison.Ordinal);
        Assert.Equal("", await output);
    }
}

using SafeIntegration.Crash.PowerLoss;

namespace SafeIntegration.Crash.Tests;

/// <summary>
/// The power goes and the disk loses what was not synced: <c>dotnet run -c Release --project tests/SafeIntegration.Crash -- power-loss --cuts 5000</c>.
/// </summary>
public sealed class PowerLossTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_power_went()
    {
        PowerLossReport report = await RunAsync(new(Cuts: 250, Seed: 7));

        Assert.True(report.Failures == 0, report.ToString());
        Assert.True(report.Losses > 250, report.ToString());
    }

    [Fact]
    public async Task Where_SQLite_does_not_wait_for_the_disk_the_loss_is_found()
    {
        PowerLossReport report = await RunAsync(new(Cuts: 100, Seed: 7, Unsynced: true));

        Assert.True(report.Failures > 0, report.ToString());
    }

    private async Task<PowerLossReport> RunAsync(PowerLossOptions options)
    {
        PowerLossReport report = await PowerLossRun.RunAsync(options, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        return report;
    }
}

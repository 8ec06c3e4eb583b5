using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Tests.Kills;

/// <summary>
/// Kills and freezes real child processes; one class a subject, for classes run side by side. A failing run prints its seed, the histories of the items concerned and the
/// shortest plan that was seen to fail; the same seed plans the same kills: <c>dotnet run -c Release --project tests/SafeIntegration.Crash -- kill --store sqlite --seed N</c>.
/// </summary>
public abstract class KillTests(ITestOutputHelper output)
{
    private protected async Task<RunReport> RunAsync(RunOptions options)
    {
        Assert.SkipUnless(options.Store == StoreKind.Sqlite || ServerUnderTest.IsAvailable || ServerUnderTest.IsRequired, ServerUnderTest.HowToGet);
        RunReport report = await KillRun.RunAsync(options, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        return report;
    }

    private protected async Task HoldsItsPromisesAsync(StoreKind store)
    {
        RunReport report = await RunAsync(new() { Store = store, Count = 100, Seed = 7, ShrinkTries = 2, TimeLimit = TimeSpan.FromMinutes(10) });

        Assert.True(report.Violations.Count == 0, report.ToString());
        Assert.True(report.Kills.Count >= 100, report.ToString());
        Assert.True(report.Kills.Count(kill => kill.Frozen > 0) >= 10, report.ToString());
        Assert.All(Enum.GetValues<EffectKind>(), kind => Assert.True(report.Kills.Count(kill => kill.Kind == kind) >= 10, report.ToString()));
        Assert.All(Enum.GetValues<EffectKind>(), kind => Assert.True(report.CountOf(kind, ItemState.Applied) > 0, report.ToString()));
    }
}

using SafeIntegration.Crash.Model;

namespace SafeIntegration.Crash.Tests.Model;

/// <summary>
/// Every point on the way of an item at which a call can fail, a process can stand still, or a process can die; for every kind of effect, on both stores. One class a store,
/// for classes run side by side.
/// </summary>
public abstract class PointTests(ITestOutputHelper output)
{
    private static readonly Fault[] All = Enum.GetValues<Fault>();

    private protected async Task RunAsync(IPlaces places)
    {
        PointReport report = await PointRun.RunAsync(places, All, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        Assert.True(report.Failures.Count == 0, report.ToString());
        foreach (EffectKind kind in Enum.GetValues<EffectKind>())
            Assert.All(All, fault => Assert.True(report.CountOf(kind, fault) >= 20, report.ToString()));
    }
}

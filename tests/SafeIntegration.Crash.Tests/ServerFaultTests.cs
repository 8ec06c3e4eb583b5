using SafeIntegration.Crash.ServerFaults;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Tests;

/// <summary>The server and the way to it fail: <c>dotnet run -c Release --project tests/SafeIntegration.Crash -- postgresql-faults --faults 1000</c>.</summary>
public sealed class ServerFaultTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Lost_answers_ended_connections_and_killed_servers_lose_no_item_and_repeat_no_effect()
    {
        Assert.SkipUnless(ServerUnderTest.IsOurs || ServerUnderTest.IsRequired, "Needs a PostgreSQL of its own, to kill: install it, and unset SAFEINTEGRATION_POSTGRES.");

        FaultReport report = await FaultRun.RunAsync(new() { Faults = 60, Seed = 7 }, TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.True(report.Violations.Count == 0, report.ToString());
        Assert.True(report.Faults.Count == 60, report.ToString());
        Assert.True(report.Faults.Distinct().Count() >= 9, report.ToString());
        Assert.All(Enum.GetValues<EffectKind>(), kind => Assert.True(report.CountOf(kind, ItemState.Applied) > 0, report.ToString()));
    }
}

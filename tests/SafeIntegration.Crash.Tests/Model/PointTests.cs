using SafeIntegration.Crash.Model;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Crash.Tests.Model;

/// <summary>Every point on the way of an item at which a call can fail, a process can stand still, or a process can die; for every kind of effect, on both stores.</summary>
public sealed class PointTests(PostgreSqlServer server, ITestOutputHelper output)
{
    private static readonly Fault[] All = Enum.GetValues<Fault>();

    [Fact]
    public async Task On_SQLite_no_fault_at_any_point_breaks_a_promise()
    {
        await using SqlitePlaces places = await SqlitePlaces.CreateAsync();
        await RunAsync(places);
    }

    [Fact]
    public async Task On_PostgreSQL_no_fault_at_any_point_breaks_a_promise()
    {
        await using PostgreSqlPlaces places = await PostgreSqlPlaces.CreateAsync(await server.ConnectionStringAsync());
        await RunAsync(places);
    }

    private async Task RunAsync(IPlaces places)
    {
        PointReport report = await PointRun.RunAsync(places, All, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        Assert.True(report.Failures.Count == 0, report.ToString());
        foreach (EffectKind kind in Enum.GetValues<EffectKind>())
            Assert.All(All, fault => Assert.True(report.CountOf(kind, fault) >= 20, report.ToString()));
    }
}

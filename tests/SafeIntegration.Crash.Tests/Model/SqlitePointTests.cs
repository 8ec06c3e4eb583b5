using SafeIntegration.Crash.Model;

namespace SafeIntegration.Crash.Tests.Model;

public sealed class SqlitePointTests(ITestOutputHelper output) : PointTests(output)
{
    [Fact]
    public async Task No_fault_at_any_point_breaks_a_promise()
    {
        await using SqlitePlaces places = await SqlitePlaces.CreateAsync();
        await RunAsync(places);
    }
}

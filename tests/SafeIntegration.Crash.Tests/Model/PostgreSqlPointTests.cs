using SafeIntegration.Crash.Model;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Crash.Tests.Model;

public sealed class PostgreSqlPointTests(PostgreSqlServer server, ITestOutputHelper output) : PointTests(output)
{
    [Fact]
    public async Task No_fault_at_any_point_breaks_a_promise()
    {
        await using PostgreSqlPlaces places = await PostgreSqlPlaces.CreateAsync(await server.ConnectionStringAsync());
        await RunAsync(places);
    }
}

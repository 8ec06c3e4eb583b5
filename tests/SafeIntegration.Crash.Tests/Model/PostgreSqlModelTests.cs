using SafeIntegration.Crash.Model;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Crash.Tests.Model;

public sealed class PostgreSqlModelTests(PostgreSqlServer server, ITestOutputHelper output) : ModelTests(output)
{
    [Fact]
    public async Task The_library_does_what_the_model_promises()
    {
        await using PostgreSqlPlaces places = await PostgreSqlPlaces.CreateAsync(await server.ConnectionStringAsync());
        await PlayAsync(places);
    }
}

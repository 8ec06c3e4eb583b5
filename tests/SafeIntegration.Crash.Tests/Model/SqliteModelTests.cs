using SafeIntegration.Crash.Model;

namespace SafeIntegration.Crash.Tests.Model;

public sealed class SqliteModelTests(ITestOutputHelper output) : ModelTests(output)
{
    [Fact]
    public async Task The_library_does_what_the_model_promises()
    {
        await using SqlitePlaces places = await SqlitePlaces.CreateAsync();
        await PlayAsync(places);
    }
}

using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Model;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Crash.Tests.Model;

/// <summary>
/// Random commands on the library and on a model of its promises. A failure prints its seed, its number and the shortest sequence that still fails; to play it again:
/// <c>dotnet run --project tests/SafeIntegration.Crash.Model -- model --store sqlite --seed 7 --first N --count 1</c>.
/// </summary>
public sealed class ModelTests(PostgreSqlServer server, ITestOutputHelper output)
{
    private const int Seed = 7;
    private const int Sequences = 2_000;

    [Fact]
    public async Task In_memory_the_library_does_what_the_model_promises()
    {
        await using var places = new MemoryPlaces();
        await PlayAsync(places);
    }

    [Fact]
    public async Task On_SQLite_the_library_does_what_the_model_promises()
    {
        await using SqlitePlaces places = await SqlitePlaces.CreateAsync();
        await PlayAsync(places);
    }

    [Fact]
    public async Task On_PostgreSQL_the_library_does_what_the_model_promises()
    {
        await using PostgreSqlPlaces places = await PostgreSqlPlaces.CreateAsync(await server.ConnectionStringAsync());
        await PlayAsync(places);
    }

    [Fact]
    public async Task Without_races_the_same_seed_writes_the_same_history()
    {
        await using var places = new MemoryPlaces();
        for (int number = 0; number < 40; number++)
        {
            string once = await HistoryAsync(places, number);
            Assert.NotEmpty(once);
            Assert.Equal(once, await HistoryAsync(places, number));
        }
    }

    // Two that are accepted in the same instant are claimed in the order of their identifiers, which are drawn anew each time.
    private static async Task<string> HistoryAsync(MemoryPlaces places, int number)
    {
        Crash.Model.Command[] commands = [.. CommandGen.Draw(Seed, number).Where(command => command is not Crash.Model.Command.SubmitRace)];
        var history = new History();
        Assert.Null(await ModelRun.TryPlayAsync(places, number, commands, history));
        return string.Join('\n', history.ToLines());
    }

    private async Task PlayAsync(IPlaces places)
    {
        ModelReport report = await ModelRun.RunAsync(places, new(Seed, Sequences), TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        Assert.True(report.Failures.Count == 0, report.ToString());
        Assert.Equal(Sequences, report.Sequences);
    }
}

using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Model;

namespace SafeIntegration.Crash.Tests.Model;

public sealed class MemoryModelTests(ITestOutputHelper output) : ModelTests(output)
{
    [Fact]
    public async Task The_library_does_what_the_model_promises()
    {
        await using var places = new MemoryPlaces();
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
}

using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Tests;

/// <summary>A long run is done in several sittings; what is counted must be what was done.</summary>
public sealed class RunFileTests : IDisposable
{
    private static readonly RunHeader Header = new(StoreKind.PostgreSql, 3, 10_000, 4, 4);
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"safe-integration-run-{Guid.NewGuid():N}");

    [Fact]
    public void A_resumed_run_has_the_rounds_of_the_sittings_before()
    {
        new RunFile(_path, Header).Add(Round(0));
        new RunFile(_path, Header).Add(Round(1));

        var resumed = new RunFile(_path, Header);

        Assert.Equal([0, 1], resumed.Rounds.Select(round => round.Number));
        Assert.Equal(new KillRecord(KillPhase.InCall, EffectKind.Verifiable, "Started", 700), Assert.Single(resumed.Rounds[1].Kills));
        Assert.Equal(5, resumed.Rounds[1].Judgement.CountOf(EffectKind.Verifiable, ItemState.Applied));
        Assert.False(resumed.Has(2));
    }

    [Fact]
    public void A_round_that_was_half_written_when_the_machine_went_down_is_done_again()
    {
        new RunFile(_path, Header).Add(Round(0));
        File.AppendAllText(_path, "{\"Number\":1,\"Sec");

        Assert.False(new RunFile(_path, Header).Has(1));
    }

    [Fact]
    public void A_file_of_another_run_is_refused()
    {
        new RunFile(_path, Header).Add(Round(0));

        Assert.Throws<InvalidOperationException>(() => new RunFile(_path, Header with { Seed = 4 }));
    }

    [Fact]
    public async Task The_shortest_failing_plan_is_found_among_many()
    {
        IReadOnlyList<int> shortest = await Shrinker.ShrinkAsync([.. Enumerable.Range(0, 40)], 200, numbers => Task.FromResult(numbers.Contains(17) && numbers.Contains(31)));

        Assert.Equal([17, 31], shortest);
    }

    public void Dispose() => File.Delete(_path);

    private static RoundResult Round(int number) => new()
    {
        Number = number,
        Seconds = 1,
        Kills = [new(KillPhase.InCall, EffectKind.Verifiable, "Started", 700)],
        Judgement = new([new("what", ["history"])], 7, [new(EffectKind.Verifiable, ItemState.Applied, 5)], 1, 2),
    };
}

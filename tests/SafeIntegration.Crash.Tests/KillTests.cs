using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;
using SafeIntegration.Crash.Model;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Tests;

/// <summary>
/// Kills and freezes real child processes. A failing run prints its seed, the histories of the items concerned and the shortest plan that was seen to fail; the same
/// seed plans the same kills: <c>dotnet run -c Release --project tests/SafeIntegration.Crash -- kill --store sqlite --seed N</c>.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(StoreKind.Sqlite))]
    [InlineData(nameof(StoreKind.PostgreSql))]
    public async Task Killed_and_frozen_processes_lose_no_item_and_repeat_no_effect_beyond_its_kind(string store)
    {
        RunReport report = await RunAsync(new() { Store = Enum.Parse<StoreKind>(store), Count = 100, Seed = 7, ShrinkTries = 2, TimeLimit = TimeSpan.FromMinutes(10) });

        Assert.True(report.Violations.Count == 0, report.ToString());
        Assert.True(report.Kills.Count >= 100, report.ToString());
        Assert.True(report.Kills.Count(kill => kill.Frozen > 0) >= 10, report.ToString());
        Assert.All(Enum.GetValues<EffectKind>(), kind => Assert.True(report.Kills.Count(kill => kill.Kind == kind) >= 10, report.ToString()));
        Assert.All(Enum.GetValues<EffectKind>(), kind => Assert.True(report.CountOf(kind, ItemState.Applied) > 0, report.ToString()));
    }

    [Fact]
    public async Task Without_the_commit_of_the_intent_the_judge_finds_repeated_effects()
    {
        using Mutant mutant = Mutant.Without(Crash.Model.Guard.Intent);
        string program = Path.Combine(mutant.Folder, "SafeIntegration.Crash.dll");
        RunReport report = await RunAsync(new() { Count = Deck.Size, Seed = 7, Program = program, ShrinkTries = 0, TimeLimit = TimeSpan.FromMinutes(5) });

        Assert.True(HasRepeated(report, EffectKind.Verifiable), report.ToString());
        Assert.True(HasRepeated(report, EffectKind.Unconfirmed), report.ToString());
    }

    [Fact]
    public async Task Killed_in_the_middle_of_a_group_commit_every_accepted_submission_is_there_and_the_file_is_sound()
    {
        RunReport report = await RunAsync(new() { Count = 12, Seed = 7, IsBurst = true, Width = 50, Children = 1, TimeLimit = TimeSpan.FromMinutes(5) });

        Assert.True(report.Violations.Count == 0, report.ToString());
        Assert.True(report.Accepted >= 50, report.ToString());
    }

    private static bool HasRepeated(RunReport report, EffectKind kind) =>
        report.Violations.Any(violation => violation.What.StartsWith(Order.IntegrationOf(kind), StringComparison.Ordinal) && violation.What.EndsWith("times", StringComparison.Ordinal));

    private async Task<RunReport> RunAsync(RunOptions options)
    {
        Assert.SkipUnless(options.Store == StoreKind.Sqlite || ServerUnderTest.IsAvailable || ServerUnderTest.IsRequired, ServerUnderTest.HowToGet);
        RunReport report = await KillRun.RunAsync(options, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        return report;
    }
}

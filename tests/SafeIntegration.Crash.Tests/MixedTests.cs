using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Tests;

/// <summary>Upgrades roll over machines one by one, and clocks are wrong; kills come on top.</summary>
public sealed class MixedTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(StoreKind.Sqlite))]
    [InlineData(nameof(StoreKind.PostgreSql))]
    public Task A_journal_that_a_later_version_migrates_meanwhile_is_worked_on_by_this_one(string store) =>
        RunAsync(new() { Store = Enum.Parse<StoreKind>(store), Count = 24, Seed = 7, MixedVersions = true });

    [Theory]
    [InlineData(nameof(StoreKind.Sqlite))]
    [InlineData(nameof(StoreKind.PostgreSql))]
    public Task Clocks_that_jump_by_hours_lose_no_item_and_repeat_no_effect(string store) =>
        RunAsync(new() { Store = Enum.Parse<StoreKind>(store), Count = 24, Seed = 7, JumpingClocks = true });

    private async Task RunAsync(RunOptions options)
    {
        Assert.SkipUnless(options.Store == StoreKind.Sqlite || ServerUnderTest.IsAvailable || ServerUnderTest.IsRequired, ServerUnderTest.HowToGet);
        RunReport report = await KillRun.RunAsync(options with { ShrinkTries = 2, TimeLimit = TimeSpan.FromMinutes(5) }, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        Assert.True(report.Violations.Count == 0, report.ToString());
        Assert.Equal(options.Count, report.Kills.Count);
        Assert.All(Enum.GetValues<EffectKind>(), kind => Assert.True(report.CountOf(kind, ItemState.Applied) > 0, report.ToString()));
    }
}

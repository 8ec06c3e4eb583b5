using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;
using SafeIntegration.Crash.Model;

namespace SafeIntegration.Crash.Tests.Kills;

/// <summary>The judge of the kills is judged: on a library without one of its guards it must find what that guard prevents.</summary>
public sealed class MissingIntentTests(ITestOutputHelper output) : KillTests(output)
{
    [Fact]
    public async Task Without_the_commit_of_the_intent_the_judge_finds_repeated_effects()
    {
        using Mutant mutant = Mutant.Without(Crash.Model.Guard.Intent);
        string program = Path.Combine(mutant.Folder, "SafeIntegration.Crash.dll");
        RunReport report = await RunAsync(new() { Count = Deck.Size, Seed = 7, Program = program, ShrinkTries = 0, TimeLimit = TimeSpan.FromMinutes(5) });

        Assert.True(HasRepeated(report, EffectKind.Verifiable), report.ToString());
        Assert.True(HasRepeated(report, EffectKind.Unconfirmed), report.ToString());
    }

    private static bool HasRepeated(RunReport report, EffectKind kind) =>
        report.Violations.Any(violation => violation.What.StartsWith(Order.IntegrationOf(kind), StringComparison.Ordinal) && violation.What.EndsWith("times", StringComparison.Ordinal));
}

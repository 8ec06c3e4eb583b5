using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.Tests.Kills;

public sealed class GroupCommitKillTests(ITestOutputHelper output) : KillTests(output)
{
    [Fact]
    public async Task Killed_in_the_middle_of_a_group_commit_every_accepted_submission_is_there_and_the_file_is_sound()
    {
        RunReport report = await RunAsync(new() { Count = 12, Seed = 7, IsBurst = true, Width = 50, Children = 1, TimeLimit = TimeSpan.FromMinutes(5) });

        Assert.True(report.Violations.Count == 0, report.ToString());
        Assert.True(report.Accepted >= 50, report.ToString());
    }
}

using System.Diagnostics;
using SafeIntegration.Crash.Guarding;

namespace SafeIntegration.Crash.Tests;

/// <summary>A supervisor that is killed cleans nothing up; its guard does.</summary>
public sealed class GuardTests
{
    [Fact(Timeout = 60_000)]
    public async Task What_a_dead_supervisor_leaves_is_taken_away_even_a_frozen_child()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("safe-integration-guard-");
        using Process child = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        await using (var guard = new Guard())
        {
            guard.Child(child.Id);
            guard.Delete(folder.FullName);
            Signals.Freeze(child.Id);
        }

        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(folder.FullName));
    }

    [Fact]
    public async Task A_child_that_has_ended_before_is_left_alone()
    {
        using Process other = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        await using (var guard = new Guard())
        {
            guard.Child(other.Id);
            guard.Forget(other.Id);
        }

        Assert.False(other.HasExited);
        other.Kill();
    }
}

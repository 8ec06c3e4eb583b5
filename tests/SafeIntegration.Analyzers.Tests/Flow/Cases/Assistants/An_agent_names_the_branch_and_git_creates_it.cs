// shape: process start info with an interpolated argument string
using System.Diagnostics;
using Microsoft.Agents.AI;

namespace Coding;

public sealed class BranchAgent(AIAgent agent)
{
    public async Task<int> CreateAsync(string issue)
    {
        var run = await agent.RunAsync("A branch name for this issue, kebab case:\n" + issue);
        string branch = run.Text.Trim().ToLowerInvariant();
        var start = new ProcessStartInfo
        {
            FileName = "git",
            Arguments = $"switch -c feature/{branch}",
            UseShellExecute = false,
        };
        using Process? process = Process.Start(start); // expect: SI2001, SI2007
        if (process is null)
            return -1;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

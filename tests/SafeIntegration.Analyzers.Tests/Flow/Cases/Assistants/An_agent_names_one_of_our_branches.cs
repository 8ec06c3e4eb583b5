// shape: the answer must be one of the branches that exist; it is only shown
using Microsoft.Agents.AI;

namespace Coding;

public sealed class BranchFinder(AIAgent agent, TextWriter screen)
{
    public async Task FindAsync(string question, IReadOnlyList<string> branches)
    {
        var run = await agent.RunAsync($"Which of these branches is about '{question}'?\n{string.Join('\n', branches)}");
        string? branch = branches.FirstOrDefault(candidate => run.Text.Contains(candidate, StringComparison.Ordinal));
        await screen.WriteLineAsync(branch ?? "none");
    }
}

// shape: agent with a thread; its answer is posted to a chat room
using Microsoft.Agents.AI;

namespace Assistants.Agents;

public sealed class StandupAgent(AIAgent agent, HttpClient room)
{
    public async Task PostAsync(IReadOnlyList<string> commits, CancellationToken cancellationToken)
    {
        var run = await agent.RunAsync("Summarise these commits:\n" + string.Join('\n', commits), cancellationToken: cancellationToken);
        using var content = JsonContent.Create(new { text = run.Text });
        using HttpResponseMessage response = await room.PostAsync("hooks/standup", content, cancellationToken); // expect: SI2001
        response.EnsureSuccessStatusCode();
    }
}

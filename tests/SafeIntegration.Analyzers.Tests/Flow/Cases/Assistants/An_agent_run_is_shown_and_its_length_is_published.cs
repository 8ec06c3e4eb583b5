// shape: agent whose stream goes to the console; the room gets a link and a number
using System.Text;
using Microsoft.Agents.AI;

namespace Assistants.Agents;

public sealed class ReportAgent(AIAgent agent, HttpClient room)
{
    public async Task RunAsync(Guid report, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await foreach (var update in agent.RunStreamingAsync("Write the report of the week.", cancellationToken: cancellationToken))
        {
            text.Append(update.Text);
            Console.Write(update.Text);
        }

        await room.PostAsJsonAsync("messages", new { link = $"https://reports.example/{report}", characters = text.Length }, cancellationToken);
    }
}

// shape: planning agent whose bullet points become tickets, all at once
using Microsoft.Agents.AI;

namespace Planning;

public sealed record Ticket(string Title, int Order);

public sealed class PlanFiler(AIAgent planner, HttpClient tracker)
{
    public async Task<int> FileAsync(string goal, CancellationToken cancellationToken)
    {
        var plan = await planner.RunAsync("Plan this, one step a line:\n" + goal, cancellationToken: cancellationToken);
        Ticket[] tickets = plan.Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, index) => new Ticket(line.TrimStart('-', ' '), index))
            .ToArray();

        HttpResponseMessage[] answers = await Task.WhenAll(tickets.Select(async ticket =>
        {
            await Task.Yield();
            return await tracker.PostAsJsonAsync("tickets", ticket, cancellationToken); // expect: SI2001
        }));
        return answers.Count(answer => answer.IsSuccessStatusCode);
    }
}

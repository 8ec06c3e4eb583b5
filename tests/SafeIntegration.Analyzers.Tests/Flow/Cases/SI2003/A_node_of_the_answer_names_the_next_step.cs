using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Planner;

public sealed class StepPlanner(IChatClient chat)
{
    private readonly List<string> _steps = [];

    public IReadOnlyList<string> Steps => _steps;

    public async Task PlanAsync(string goal)
    {
        ChatResponse response = await chat.GetResponseAsync($"Give a JSON array of steps for: {goal}");
        int start = response.Text.IndexOf('[', StringComparison.Ordinal);
        int end = response.Text.LastIndexOf(']');
        JsonNode? node = JsonNode.Parse(response.Text[start..(end + 1)]); // expect: SI2003
        foreach (JsonNode? step in node!.AsArray())
            _steps.Add(step!.GetValue<string>());
    }
}

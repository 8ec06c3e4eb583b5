using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Planning;

public sealed record Step(string Title, int Days);

public sealed record Plan(string Goal, List<Step> Steps);

public sealed class Planner(IChatClient chat, HttpClient tasks)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true };

    public async Task<int> PlanAsync(string goal, CancellationToken cancellationToken)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Answer with a JSON object: goal, steps (title, days)."),
            new(ChatRole.User, goal),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);

        ReadOnlySpan<char> json = Unfence(response.Text);
        Plan plan = JsonSerializer.Deserialize<Plan>(json, Options) ?? throw new JsonException("There is no plan."); // expect: SI2003

        DateOnly due = DateOnly.FromDateTime(DateTime.Today);
        foreach (Step step in plan.Steps)
        {
            due = due.AddDays(step.Days);
            using HttpResponseMessage created = await tasks.PostAsJsonAsync("tasks", new { step.Title, due }, cancellationToken); // expect: SI2001
            created.EnsureSuccessStatusCode();
        }

        return plan.Steps.Count;
    }

    private static ReadOnlySpan<char> Unfence(string text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        if (!span.StartsWith("```"))
            return span;

        int start = span.IndexOf('\n') + 1;
        int end = span.LastIndexOf("```");
        return end > start ? span[start..end] : span[start..];
    }
}

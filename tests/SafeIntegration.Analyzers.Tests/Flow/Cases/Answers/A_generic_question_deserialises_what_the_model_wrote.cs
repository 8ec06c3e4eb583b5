using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Kitchen.Planner;

public sealed record Recipe(string Name, int Minutes, List<string> Ingredients);

public interface IMenu
{
    [Effect]
    Task AddAsync(DayOfWeek day, Recipe recipe, CancellationToken cancellationToken);
}

public sealed class StructuredChat(IChatClient chat)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true };

    public async Task<T> AskAsync<T>(string question, CancellationToken cancellationToken)
        where T : class
    {
        List<ChatMessage> messages = [new(ChatRole.User, question + "\nAnswer in JSON.")];
        for (int attempt = 0; attempt < 3; attempt++)
        {
            ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
            messages.AddMessages(response);
            try
            {
                T? value = JsonSerializer.Deserialize<T>(WithoutFence(response.Text), Options); // expect: SI2003
                if (value is not null)
                    return value;
            }
            catch (JsonException problem)
            {
                messages.Add(new(ChatRole.User, $"That is no JSON (line {problem.LineNumber}). Again, please."));
            }
        }

        throw new InvalidOperationException("The model gave no JSON in three attempts.");
    }

    private static ReadOnlySpan<char> WithoutFence(string text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        return span is ['`', '`', '`', ..] ? span[(span.IndexOf('\n') + 1)..span.LastIndexOf('`')].TrimEnd('`') : span;
    }
}

public sealed class WeekPlanner(StructuredChat chat, IMenu menu)
{
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            Recipe recipe = await chat.AskAsync<Recipe>($"A vegetarian dish for {day}.", cancellationToken);
            await menu.AddAsync(day, recipe, cancellationToken); // expect: SI2001
        }
    }
}

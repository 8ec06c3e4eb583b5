using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Charts.Drafting;

/// <summary>Prints a chart specification that the analyst pastes into the chart editor.</summary>
public sealed class ChartDraft(IChatClient chat)
{
    private const int Attempts = 3;

    public async Task PrintAsync(string wish, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "Answer with a Vega-Lite specification as JSON."), new(ChatRole.User, wish)];
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
            if (IsJson(response.Text, out string? problem))
            {
                Console.WriteLine(response.Text);
                return;
            }

            messages.AddMessages(response);
            messages.Add(new(ChatRole.User, $"This is no JSON: {problem}"));
        }

        throw new InvalidOperationException($"No specification after {Attempts} attempts.");
    }

    private static bool IsJson(string text, out string? problem)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            problem = null;
            return true;
        }
        catch (JsonException exception)
        {
            problem = exception.Message;
            return false;
        }
    }
}

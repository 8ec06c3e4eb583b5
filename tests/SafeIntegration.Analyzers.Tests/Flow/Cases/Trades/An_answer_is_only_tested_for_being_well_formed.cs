// shape: retry loop around a formatter
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Tools.Formatting;

public sealed class JsonTidier(IChatClient chat, ILogger<JsonTidier> logger)
{
    private const int Attempts = 3;

    public async Task<bool> ShowAsync(string broken, TextWriter screen, CancellationToken token)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Repair the JSON in the user's message. Answer with JSON only."),
            new(ChatRole.User, broken),
        ];

        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: token);
            try
            {
                using JsonDocument checkedOnly = JsonDocument.Parse(response.Text);
            }
            catch (JsonException problem)
            {
                logger.LogDebug(problem, "Attempt {Attempt} is no JSON", attempt);
                messages.AddMessages(response);
                messages.Add(new ChatMessage(ChatRole.User, "This is not JSON yet."));
                continue;
            }

            await screen.WriteLineAsync(response.Text);
            return true;
        }

        return false;
    }
}

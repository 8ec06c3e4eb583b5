using Microsoft.Extensions.AI;

namespace Publishing.Counted;

public sealed class Meter(IChatClient chat, HttpClient billing, TextWriter screen)
{
    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        int updates = 0;
        List<ChatResponseUpdate> all = [];
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, cancellationToken: cancellationToken))
        {
            updates++;
            all.Add(update);
            await screen.WriteAsync(update.Text);
        }

        long tokens = all.ToChatResponse().Usage?.TotalTokenCount ?? 0;
        using HttpResponseMessage answer = await billing.PostAsJsonAsync("usage", new { updates, tokens }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

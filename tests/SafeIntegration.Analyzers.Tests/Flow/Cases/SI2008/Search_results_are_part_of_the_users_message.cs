// shape: retrieval with the context beside the question
using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Knowledge;

public sealed record SearchHit(string Title, string Snippet);

public sealed class DocsAssistant(HttpClient search, IChatClient chat)
{
    public async IAsyncEnumerable<string> AskAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SearchHit[] hits = await search.GetFromJsonAsync<SearchHit[]>("search?q=" + Uri.EscapeDataString(question), cancellationToken) ?? [];
        string sources = string.Join("\n", hits.Select((hit, index) => $"[{index + 1}] {hit.Title}: {hit.Snippet}"));
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Answer from the numbered sources in the user's message. Name the number."),
            new(ChatRole.User, $"Sources:\n{sources}\n\nQuestion: {question}"),
        ];
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken))
            yield return update.Text;
    }
}

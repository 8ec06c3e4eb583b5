// shape: retrieval with the context in the instructions
using System.Text;
using Microsoft.Extensions.AI;

namespace Knowledge;

public sealed record SearchHit(string Title, string Snippet);

public sealed class DocsAssistant(HttpClient search, IChatClient chat)
{
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        SearchHit[]? hits = await search.GetFromJsonAsync<SearchHit[]>("search?q=" + Uri.EscapeDataString(question), cancellationToken);
        StringBuilder context = new("Use these sources:\n");
        foreach (SearchHit hit in hits!)
            context.AppendLine($"## {hit.Title}").AppendLine(hit.Snippet);
        ChatOptions options = new()
        {
            Temperature = 0.2f,
            Instructions = context.ToString(), // expect: SI2008
        };
        return (await chat.GetResponseAsync(question, options, cancellationToken)).Text;
    }
}

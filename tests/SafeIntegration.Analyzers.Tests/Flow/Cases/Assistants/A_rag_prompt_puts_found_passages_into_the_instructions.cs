// shape: retrieval: passages are formatted into the template of the system prompt
using Microsoft.Extensions.AI;

namespace Assistants.Rag;

public sealed record Chunk(string Source, string Content);

public sealed class PolicyChat(IChatClient chat, HttpClient index)
{
    private const string Template = """
        You answer questions about our policies.
        Use these sources:
        {0}
        """;

    public async Task<string> AnswerAsync(string question)
    {
        List<Chunk>? chunks = await index.GetFromJsonAsync<List<Chunk>>("chunks");
        string sources = string.Join("\n", chunks!.Select(chunk => $"[{chunk.Source}] {chunk.Content}"));
        ChatMessage[] messages =
        [
            new(ChatRole.System, string.Format(Template, sources)), // expect: SI2008
            new(ChatRole.User, question),
        ];
        return (await chat.GetResponseAsync(messages)).Text;
    }
}

// shape: retrieval: passages of a vendor's search service go into the user's message
using System.Text;
using Microsoft.Extensions.AI;

namespace Assistants.Rag;

public sealed record Passage(string Title, string Text, double Score);

public sealed class ManualChat(IChatClient chat, HttpClient search)
{
    private const string Instructions = "You answer questions about machines. Use only the passages of the user's message.";

    public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        Passage[] passages = await search.GetFromJsonAsync<Passage[]>("search?q=" + Uri.EscapeDataString(question), cancellationToken) ?? [];
        var prompt = new StringBuilder();
        foreach (Passage passage in passages.Where(passage => passage.Score > 0.5).OrderByDescending(passage => passage.Score).Take(3))
            prompt.AppendLine(passage.Title).AppendLine(passage.Text).AppendLine("---");
        prompt.AppendLine(question);
        ChatResponse response = await chat.GetResponseAsync(
            [new ChatMessage(ChatRole.System, Instructions), new ChatMessage(ChatRole.User, prompt.ToString())], cancellationToken: cancellationToken);
        return response.Text;
    }
}

// shape: retrieval endpoint; what is stored is the number of hits, what is returned is marked
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Docs.Search;

[AiOutput]
public sealed record Answer(string Text, IReadOnlyList<string> Sources);

public interface IPassages
{
    Task<IReadOnlyList<string>> FindAsync(string question, int top);
}

public interface IUsage
{
    [Effect]
    Task CountAsync(int passages, int length);
}

public static class AnswerEndpoint
{
    public static void Map(WebApplication app) => app.MapGet("/answer", async (string question, IPassages passages, IChatClient chat, IUsage usage) =>
    {
        IReadOnlyList<string> found = await passages.FindAsync(question, 5);
        ChatResponse response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, "Answer from the passages only."),
            new ChatMessage(ChatRole.User, $"{string.Join("\n", found)}\n\n{question}"),
        ]);
        await usage.CountAsync(found.Count, response.Text.Length);
        return TypedResults.Ok(new Answer(response.Text, found));
    });
}

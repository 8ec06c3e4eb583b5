// shape: middleware of Microsoft.Extensions.AI that keeps what the model said
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Assistants.Middleware;

public interface IAnswerTable
{
    Task<string?> FindAsync(string key);

    [Effect]
    Task PutAsync(string key, string answer);
}

public sealed class TableCachingChatClient(IChatClient inner, IAnswerTable table) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        string key = string.Join('\n', messages.Select(message => message.Text));
        if (await table.FindAsync(key) is { } known)
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, known));
        ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
        await table.PutAsync(key, response.Text); // expect: SI2001
        return response;
    }
}

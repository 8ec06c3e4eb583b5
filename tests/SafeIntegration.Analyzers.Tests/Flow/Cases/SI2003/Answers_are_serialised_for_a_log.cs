using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Tracing;

public sealed class TracedChatClient(IChatClient inner, ILogger<TracedChatClient> logger) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
        if (logger.IsEnabled(LogLevel.Trace))
        {
            string json = JsonSerializer.Serialize(response.Messages, AIJsonUtilities.DefaultOptions);
            logger.LogTrace("Answer: {Answer}", json);
        }

        return response;
    }
}

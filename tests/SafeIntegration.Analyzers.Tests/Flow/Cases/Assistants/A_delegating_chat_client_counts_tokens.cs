// shape: middleware of Microsoft.Extensions.AI that measures
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace Assistants.Middleware;

public sealed class MeteringChatClient(IChatClient inner, Meter meter) : DelegatingChatClient(inner)
{
    private readonly Histogram<long> _tokens = meter.CreateHistogram<long>("chat.tokens");

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
        if (response.Usage is { TotalTokenCount: { } total })
            _tokens.Record(total, new KeyValuePair<string, object?>("model", response.ModelId));
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        int updates = 0;
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            updates++;
            yield return update;
        }

        _tokens.Record(updates);
    }
}

// shape: delegating chat client with a cache and metrics
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace Platform.Models;

public sealed class RememberingChatClient : DelegatingChatClient
{
    private static readonly Meter Meter = new("platform.models");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("tokens");

    private readonly ConcurrentDictionary<string, ChatResponse> _answers = new(StringComparer.Ordinal);
    private readonly ILogger<RememberingChatClient> _logger;

    public RememberingChatClient(IChatClient inner, ILogger<RememberingChatClient> logger) : base(inner) => _logger = logger;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> all = [.. messages];
        string key = string.Join('\u001f', all.Select(static message => message.Role + ":" + message.Text));
        if (_answers.TryGetValue(key, out ChatResponse? known))
        {
            _logger.LogDebug("Answered from memory: {Text}", known.Text);
            return known;
        }

        ChatResponse response = await base.GetResponseAsync(all, options, cancellationToken);
        Tokens.Add(response.Usage?.TotalTokenCount ?? 0, new KeyValuePair<string, object?>("model", response.ModelId));
        if (response.FinishReason == ChatFinishReason.Stop)
            _answers[key] = response;
        return response;
    }
}

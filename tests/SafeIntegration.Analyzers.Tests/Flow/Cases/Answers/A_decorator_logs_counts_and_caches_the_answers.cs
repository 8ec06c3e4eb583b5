using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Platform.Chat;

public sealed class CachedChatClient(IChatClient inner, IMeterFactory meters, ILogger<CachedChatClient> logger) : DelegatingChatClient(inner)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ChatResponse>>> _answers = new(StringComparer.Ordinal);
    private readonly Counter<long> _tokens = meters.Create("Platform.Chat").CreateCounter<long>("tokens");

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] all = [.. messages];
        Lazy<Task<ChatResponse>> answer = _answers.GetOrAdd(Key(all), _ => new(() => base.GetResponseAsync(all, options, CancellationToken.None)));
        ChatResponse response = await answer.Value.WaitAsync(cancellationToken);
        if (response.FinishReason == ChatFinishReason.Length)
            _answers.TryRemove(Key(all), out _);
        if (response.Usage?.TotalTokenCount is { } count)
            _tokens.Add(count, new KeyValuePair<string, object?>("model", response.ModelId));
        logger.LogDebug("Asked {Prompt}, got {Answer}", all[^1].Text, response.Text);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StringBuilder text = new();
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            text.Append(update.Text);
            yield return update;
        }

        logger.LogDebug("Streamed {Answer}", text);
    }

    private static string Key(IEnumerable<ChatMessage> messages) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', messages.Select(message => $"{message.Role}:{message.Text}")))));
}

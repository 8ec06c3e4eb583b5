using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace BackOffice.Tests.Invoices;

/// <summary>A provider that answers always the same, or, without an answer, never and without listening to cancellation.</summary>
internal sealed class ScriptedChatClient(string? answer) : IChatClient
{
    public const string ModelId = "scripted-1";

    private readonly TaskCompletionSource<ChatResponse> _never = new();
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>Ends when it is asked once more.</summary>
    public Task AskedAsync(CancellationToken cancellationToken) => _asked.WaitAsync(cancellationToken);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        _asked.Release();
        return answer is null ? _never.Task : Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)) { ModelId = ModelId });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => _asked.Dispose();
}

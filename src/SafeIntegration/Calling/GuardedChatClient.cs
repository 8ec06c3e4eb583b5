using Microsoft.Extensions.AI;
using SafeIntegration.Calling;

namespace SafeIntegration;

/// <summary>
/// A chat client that answers only inside an integration's call: the backstop, at run time, to the analyzers. Register it in place of the client itself, for example with
/// <c>builder.Services.AddChatClient(client).Use(inner =&gt; new GuardedChatClient(inner))</c>. As thread-safe as the client it guards.
/// </summary>
/// <param name="innerClient">The client that is guarded.</param>
public sealed class GuardedChatClient(IChatClient innerClient) : DelegatingChatClient(innerClient)
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No integration's call is running.</exception>
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfOutside();
        return base.GetResponseAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No integration's call is running.</exception>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfOutside();
        return base.GetStreamingResponseAsync(messages, options, cancellationToken);
    }

    private static void ThrowIfOutside()
    {
        if (!CallScope.IsInside)
        {
            throw new InvalidOperationException(
                "A guarded chat client was used outside an integration, where nobody checks its answer. Move the request into the Call of an integration, or ask an unguarded client.");
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using SafeIntegration.Grounding;

namespace SafeIntegration;

/// <summary>Submitting payloads as they came in, to integrations whose input is a contract.</summary>
public static class IntegrationPayloadExtensions
{
    /// <summary>
    /// Parses a payload by the input's contract and submits it. One that breaks the contract is <see cref="Rejected{TOutput}"/>: quarantined, alarmed and replayable, and
    /// recognised by its hash if it comes again.
    /// </summary>
    /// <typeparam name="TInput">The integration's input, a contract.</typeparam>
    /// <typeparam name="TOutput">The integration's output.</typeparam>
    /// <param name="integration">The integration.</param>
    /// <param name="utf8">The payload: one JSON value in UTF-8. Any bytes may come in.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="JournalUnavailableException">The journal cannot be written; nothing was accepted.</exception>
    public static Task<Decision<TOutput>> SubmitPayloadAsync<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput>(
        this Integration<TInput, TOutput> integration, ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken = default)
        where TInput : IPayload<TInput>
    {
        ArgumentNullException.ThrowIfNull(integration);
        return integration.SubmitPayloadAsync(utf8, cancellationToken);
    }
}

using System.Diagnostics.CodeAnalysis;
using SafeIntegration.Grounding;

namespace SafeIntegration.Defining;

/// <summary>Walks items of one integration; what an <see cref="Integration{TInput, TOutput}"/> hands its calls to.</summary>
internal interface IIntegrationRunner<TInput, TOutput>
{
    Task<Decision<TOutput>> SubmitAsync(TInput input, CancellationToken cancellationToken);

    Task<Decision<TOutput>> SubmitPayloadAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken);

    Task<Decision<TOutput>> EnqueueAsync(TInput input, CancellationToken cancellationToken);

    Task<bool> ReportOutcomeAsync(string itemKey, Outcome outcome, string why, CancellationToken cancellationToken);

    Task<ReplayResult> ReplayAsync(CancellationToken cancellationToken);

    Task<IntegrationStatus> GetStatusAsync(CancellationToken cancellationToken);
}

/// <summary>Gives the types of an integration back to code that only knows its base.</summary>
internal interface IIntegrationVisitor<out TResult>
{
    TResult Visit<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput>(Integration<TInput, TOutput> integration);
}

using System.Runtime.CompilerServices;
using SafeIntegration.Defining;

namespace SafeIntegration;

/// <summary>The stage that names items. If the compiler names this type, the definition lacks <c>Identify</c> and what follows it.</summary>
/// <typeparam name="TInput">The integration's input.</typeparam>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class PlanWithoutItemKey<TInput, TOutput>
{
    private readonly PlanDraft<TInput, TOutput> _draft;

    internal PlanWithoutItemKey(PlanDraft<TInput, TOutput> draft) => _draft = draft;

    /// <summary>Says which occurrence an input stands for.</summary>
    /// <param name="itemKey">
    /// The occurrence, 1 to 400 characters: order id, status and change time, not the order id alone. The same key again returns the decision that exists; with
    /// different content it goes to review.
    /// </param>
    /// <param name="segment">The part of the population the gate tells apart: supplier, document type. Optional.</param>
    /// <param name="keyText">Filled in by the compiler.</param>
    /// <param name="segmentText">Filled in by the compiler.</param>
    public PlanWithoutCall<TInput, TOutput> Identify(
        Func<TInput, string> itemKey, Func<TInput, string>? segment = null,
        [CallerArgumentExpression(nameof(itemKey))] string keyText = "", [CallerArgumentExpression(nameof(segment))] string segmentText = "")
    {
        ArgumentNullException.ThrowIfNull(itemKey);
        (_draft.ItemKey, _draft.Segment) = (itemKey, segment);
        _draft.Identify("identify", ExpressionText.Normalize(keyText), ExpressionText.Normalize(segmentText));
        return new(_draft);
    }
}

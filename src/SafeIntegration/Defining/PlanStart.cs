using SafeIntegration.Defining;

namespace SafeIntegration;

/// <summary>The first stage of a definition: who owns it.</summary>
/// <typeparam name="TInput">The integration's input.</typeparam>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class PlanStart<TInput, TOutput>
{
    private readonly PlanDraft<TInput, TOutput> _draft;

    internal PlanStart(PlanDraft<TInput, TOutput> draft) => _draft = draft;

    /// <summary>Names the team that answers for the integration, and the page that says what to do when it fails.</summary>
    /// <param name="owner">The team.</param>
    /// <param name="runbook">A file below the content root, or a web address. Checked at startup.</param>
    public PlanWithoutItemKey<TInput, TOutput> OwnedBy(string owner, string runbook)
    {
        (_draft.Owner, _draft.Runbook) = (owner, runbook);
        return new(_draft);
    }
}

using SafeIntegration.Defining;

namespace SafeIntegration;

/// <summary>The stage of the launch and the people. If the compiler names this type, the definition lacks <c>ReviewedBy</c> and what follows it.</summary>
/// <typeparam name="TInput">The integration's input.</typeparam>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class PlanWithoutReviewers<TInput, TOutput>
{
    private static readonly TimeSpan DefaultEscalation = TimeSpan.FromDays(2);
    private readonly PlanDraft<TInput, TOutput> _draft;

    internal PlanWithoutReviewers(PlanDraft<TInput, TOutput> draft) => _draft = draft;

    /// <summary>The launch period, in which people decide everything. On by default, 14 days.</summary>
    public PlanWithoutReviewers<TInput, TOutput> Launch(Action<LaunchOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_draft.Launch);
        return this;
    }

    /// <summary>Names who reviews.</summary>
    /// <param name="role">The role a person must have.</param>
    /// <param name="escalateAfter">How long an item may wait before somebody is told. Default: 2 days.</param>
    public PlanWithoutEffect<TInput, TOutput> ReviewedBy(string role, TimeSpan? escalateAfter = null)
    {
        (_draft.Reviewers, _draft.EscalateAfter) = (role, escalateAfter ?? DefaultEscalation);
        return new(_draft);
    }
}

namespace SafeIntegration;

/// <summary>
/// A receipt for a submitted item, not an instruction: the item is durable and the library applies its effect. A caller that ignores the decision loses
/// nothing. A closed family of four cases: <see cref="Automatic{TOutput}"/>, <see cref="NeedsReview{TOutput}"/>, <see cref="Rejected{TOutput}"/> and
/// <see cref="Pending{TOutput}"/>.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public abstract class Decision<TOutput>
{
    private protected Decision(ItemId item) => Item = item;

    /// <summary>The item, under which the journal and the inbox know it.</summary>
    public ItemId Item { get; }

    /// <summary>Calls the function of the case at hand.</summary>
    public abstract TResult Match<TResult>(
        Func<Automatic<TOutput>, TResult> automatic,
        Func<NeedsReview<TOutput>, TResult> needsReview,
        Func<Rejected<TOutput>, TResult> rejected,
        Func<Pending<TOutput>, TResult> pending);
}

/// <summary>The gate decided: the effect happens without a person.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class Automatic<TOutput> : Decision<TOutput>
{
    internal Automatic(ItemId item, TOutput output)
        : base(item) => Output = output;

    /// <summary>What was decided.</summary>
    public TOutput Output { get; }

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<Automatic<TOutput>, TResult> automatic, Func<NeedsReview<TOutput>, TResult> needsReview,
        Func<Rejected<TOutput>, TResult> rejected, Func<Pending<TOutput>, TResult> pending) => automatic(this);
}

/// <summary>A person decides, or has decided, whether and with which value the effect happens.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class NeedsReview<TOutput> : Decision<TOutput>
{
    internal NeedsReview(ItemId item, IReadOnlyList<ReviewReason> reasons)
        : base(item) => Reasons = reasons;

    /// <summary>Why.</summary>
    public IReadOnlyList<ReviewReason> Reasons { get; }

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<Automatic<TOutput>, TResult> automatic, Func<NeedsReview<TOutput>, TResult> needsReview,
        Func<Rejected<TOutput>, TResult> rejected, Func<Pending<TOutput>, TResult> pending) => needsReview(this);
}

/// <summary>The input breaks its contract. The payload is in quarantine and can be replayed once the contract is mended.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class Rejected<TOutput> : Decision<TOutput>
{
    internal Rejected(ItemId item, IReadOnlyList<ContractViolation> violations)
        : base(item) => Violations = violations;

    /// <summary>How it breaks the contract.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<Automatic<TOutput>, TResult> automatic, Func<NeedsReview<TOutput>, TResult> needsReview,
        Func<Rejected<TOutput>, TResult> rejected, Func<Pending<TOutput>, TResult> pending) => rejected(this);
}

/// <summary>The item is durable and not decided yet: it is queued, or its provider is down and is being retried.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class Pending<TOutput> : Decision<TOutput>
{
    internal Pending(ItemId item)
        : base(item)
    {
    }

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<Automatic<TOutput>, TResult> automatic, Func<NeedsReview<TOutput>, TResult> needsReview,
        Func<Rejected<TOutput>, TResult> rejected, Func<Pending<TOutput>, TResult> pending) => pending(this);
}

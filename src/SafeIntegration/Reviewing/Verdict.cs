namespace SafeIntegration;

/// <summary>What a reviewer decided. A closed family: <see cref="Approve{TOutput}"/>, <see cref="Correct{TOutput}"/>, <see cref="Decline{TOutput}"/>, <see cref="SendBack{TOutput}"/>.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public abstract class Verdict<TOutput>
{
    private protected Verdict()
    {
    }
}

/// <summary>The proposal is right; the effect may happen.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class Approve<TOutput> : Verdict<TOutput>
{
}

/// <summary>The proposal is wrong; this is right, and the effect may happen with it.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
/// <param name="corrected">The right value. It is checked by the same contract and expectations as the proposal.</param>
/// <param name="why">Why; required if a corrected value is not found in the source.</param>
public sealed class Correct<TOutput>(TOutput corrected, string why = "") : Verdict<TOutput>
{
    /// <summary>The right value.</summary>
    public TOutput Corrected { get; } = corrected;

    /// <summary>Why.</summary>
    public string Why { get; } = why;
}

/// <summary>No effect shall happen.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
/// <param name="why">Why; required.</param>
public sealed class Decline<TOutput>(string why) : Verdict<TOutput>
{
    /// <summary>Why.</summary>
    public string Why { get; } = why;
}

/// <summary>The sender shall complete or mend it and submit it again under the same item key.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
/// <param name="question">What is needed; required.</param>
public sealed class SendBack<TOutput>(string question) : Verdict<TOutput>
{
    /// <summary>What is needed.</summary>
    public string Question { get; } = question;
}

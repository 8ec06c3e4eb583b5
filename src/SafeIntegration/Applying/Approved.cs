namespace SafeIntegration;

/// <summary>
/// A value that the gate or a person approved: the only thing an effect receives. It is read afresh from the journal's hash-checked bytes,
/// so that no object a caller still holds can change it. Only the library makes one.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class Approved<TOutput>
{
    internal Approved(TOutput value, ApprovalEvidence evidence)
    {
        Value = value;
        Evidence = evidence;
    }

    /// <summary>What was approved.</summary>
    public TOutput Value { get; }

    /// <summary>By whom, when, and of what.</summary>
    public ApprovalEvidence Evidence { get; }
}

/// <summary>Who approved a value, and what exactly.</summary>
/// <param name="ApprovedBy">A reviewer's name, or <c>gate</c> for the automatic lane.</param>
/// <param name="At">When.</param>
/// <param name="ValueHash">SHA-256 of the approved bytes.</param>
/// <param name="PlanVersion">The plan under which it was checked.</param>
public sealed record ApprovalEvidence(string ApprovedBy, DateTimeOffset At, string ValueHash, string PlanVersion);

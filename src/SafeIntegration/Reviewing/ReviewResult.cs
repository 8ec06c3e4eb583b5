namespace SafeIntegration;

/// <summary>What became of a verdict.</summary>
public enum ReviewOutcome
{
    /// <summary>It counts.</summary>
    Accepted,

    /// <summary>The item, its proposal or the plan has changed since the ticket was read. Nothing happened; read it again.</summary>
    Stale,

    /// <summary>Somebody decided the item before. Nothing happened.</summary>
    AlreadyDecided,

    /// <summary>A corrected value breaks the contract or an expectation. Nothing happened.</summary>
    Invalid,

    /// <summary>A reason is required: for declining, sending back, or a corrected value that is not found in the source. Nothing happened.</summary>
    ReasonRequired,

    /// <summary>The person is not signed in, or has not the reviewer's role. Nothing happened.</summary>
    Forbidden,

    /// <summary>There is no such item.</summary>
    NotFound,
}

/// <summary>The answer to a verdict.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Problems">For <see cref="ReviewOutcome.Invalid"/> and <see cref="ReviewOutcome.ReasonRequired"/>: a sentence each, with the member's name.</param>
/// <param name="DecidedBy">For <see cref="ReviewOutcome.AlreadyDecided"/>: who decided.</param>
/// <param name="DecidedAt">For <see cref="ReviewOutcome.AlreadyDecided"/>: when. For <see cref="ReviewOutcome.Accepted"/>: until when it can be undone.</param>
public sealed record ReviewResult(
    ReviewOutcome Outcome, IReadOnlyList<FieldProblem> Problems, string? DecidedBy = null, DateTimeOffset? DecidedAt = null)
{
    internal static ReviewResult Of(ReviewOutcome outcome) => new(outcome, []);
}

/// <summary>What is wrong with a corrected field.</summary>
/// <param name="Field">Member name in JSON; empty where it concerns the whole.</param>
/// <param name="Text">One sentence.</param>
public sealed record FieldProblem(string Field, string Text);

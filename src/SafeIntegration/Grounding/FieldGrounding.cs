namespace SafeIntegration;

/// <summary>Where in the source one value of an output stands.</summary>
/// <param name="Member">Path of the property in the output, such as <c>Total</c> or <c>Lines[2].Amount</c>; <c>$</c> for the output itself.</param>
/// <param name="Outcome">What was found out.</param>
/// <param name="Spans">
/// The places, in order of their position, at most 100: those near a label where labels are asked for, all places of an
/// <see cref="GroundingOutcome.Unlabelled"/> value, none for the other outcomes.
/// </param>
/// <param name="Why">The reason given with <see cref="DerivedAttribute"/>, or why the check could not run; never a value of the payload.</param>
public sealed record FieldGrounding(string Member, GroundingOutcome Outcome, IReadOnlyList<TextSpan> Spans, string? Why = null);

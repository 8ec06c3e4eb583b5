namespace SafeIntegration.Gating;

/// <summary>A value rule of the gate: where it applies, a person reviews.</summary>
/// <param name="Code">The reason's code.</param>
/// <param name="Text">The reason's text.</param>
/// <param name="Identity">What counts for the plan's version.</param>
/// <param name="Applies">The rule.</param>
internal record ReviewRule<TOutput>(string Code, string Text, string Identity, Func<TOutput, bool> Applies);

/// <summary>A <c>ReviewAbove</c> without currencies, whose limit configuration may lower.</summary>
internal sealed record LimitRule<TOutput>(Func<TOutput, decimal> Value, decimal Limit, string Expression) : ReviewRule<TOutput>(
    ReviewCode.AboveLimit,
    FormattableString.Invariant($"{LambdaText.BodyOf(Expression)} is above {Limit}"),
    FormattableString.Invariant($"{Expression}|{Limit}"),
    output => Math.Abs(Value(output)) > Limit)
{
    public LimitRule<TOutput> Lowered(decimal limit) => new(Value, Math.Min(Limit, limit), Expression);
}

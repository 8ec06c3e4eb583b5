namespace SafeIntegration;

/// <summary>
/// The property's value must stand in the source text. On a list it holds for each element. A null value asks for nothing; an empty string is
/// <see cref="GroundingOutcome.Absent"/>. A string longer than 2,000 characters is <see cref="GroundingOutcome.NotRun"/>.
/// </summary>
/// <remarks>On a positional record the attribute may stand on the parameter.</remarks>
/// <param name="matchAs">How the value is looked for.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GroundedAttribute(MatchAs matchAs = MatchAs.Auto) : Attribute
{
    /// <summary>How the value is looked for.</summary>
    public MatchAs MatchAs { get; } = matchAs;

    /// <summary>
    /// Labels, in any language, one of which must stand near the value, for instance <c>["total", "amount due"]</c>: earlier in the same line or, where
    /// no other words precede the value in its line, in one of the two nearest lines above that are not blank. Matched as <see cref="MatchAs.Text"/>.
    /// Without labels any place counts. A value that stands only elsewhere is <see cref="GroundingOutcome.Unlabelled"/>.
    /// </summary>
    public string[] Near { get; set; } = [];

    /// <summary>
    /// For <see cref="MatchAs.Money"/>: compare absolute values. Meant for credit notes, where a heading and not a minus makes the amount negative.
    /// Without it -10 is not found in <c>10.00</c>, nor 10 in <c>-10.00</c>.
    /// </summary>
    public bool IgnoreSign { get; set; }
}

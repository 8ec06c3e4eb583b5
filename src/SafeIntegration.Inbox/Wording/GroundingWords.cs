using System.Globalization;

namespace SafeIntegration.Inbox.Wording;

/// <summary>What grounding found out, in words.</summary>
internal static class GroundingWords
{
    /// <summary>A sentence's end for the reviewer; null where there is nothing to say.</summary>
    public static string? Of(FieldGrounding? grounding) => grounding?.Outcome switch
    {
        GroundingOutcome.Grounded => "found on the document",
        GroundingOutcome.Ambiguous => string.Create(CultureInfo.InvariantCulture, $"found at {grounding.Spans.Count} places"),
        GroundingOutcome.Unlabelled => "found, but not beside its label",
        GroundingOutcome.Absent => "no evidence found",
        GroundingOutcome.Derived => WithReason("derived", grounding.Why),
        GroundingOutcome.NotRun => WithReason("could not be looked up", grounding.Why),
        _ => null,
    };

    /// <summary>How sure it is: <c>sure</c>, <c>unsure</c>, <c>missing</c>, or <c>neutral</c>. A style, never the only sign.</summary>
    public static string Tone(FieldGrounding? grounding) => grounding?.Outcome switch
    {
        GroundingOutcome.Grounded => "sure",
        GroundingOutcome.Ambiguous or GroundingOutcome.Unlabelled => "unsure",
        GroundingOutcome.Absent or GroundingOutcome.NotRun => "missing",
        _ => "neutral",
    };

    private static string WithReason(string what, string? why) => string.IsNullOrWhiteSpace(why) ? what : $"{what}: {why}";
}

namespace SafeIntegration;

/// <summary>Why an item waits for a person.</summary>
/// <param name="Code">One of <see cref="ReviewCode"/>; a metric tag.</param>
/// <param name="Text">One sentence for the reviewer. Holds rule texts and member names, never values.</param>
public sealed record ReviewReason(string Code, string Text);

/// <summary>The codes of <see cref="ReviewReason"/>.</summary>
public static class ReviewCode
{
    /// <summary>The integration is in its launch period: people decide everything.</summary>
    public const string Launch = "launch";

    /// <summary>The certificate was withdrawn: people decide everything again.</summary>
    public const string Tripped = "tripped";

    /// <summary>The score is below the certified threshold.</summary>
    public const string BelowThreshold = "below-threshold";

    /// <summary>The item's segment was not among those the certificate speaks about.</summary>
    public const string Probation = "probation";

    /// <summary>Chosen at random to check the automatic lane.</summary>
    public const string Audit = "audit";

    /// <summary>A value above its review limit, or in a currency without one.</summary>
    public const string AboveLimit = "above-limit";

    /// <summary>A <c>ReviewWhen</c> rule applies.</summary>
    public const string Rule = "rule";

    /// <summary>An expectation failed.</summary>
    public const string Expectation = "expectation";

    /// <summary>A value was not found in the source, or at several places.</summary>
    public const string Grounding = "grounding";

    /// <summary>The answer of the model breaks the output contract, or there is none.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>The provider did not answer before the deadline.</summary>
    public const string ProviderDown = "provider-down";

    /// <summary>A check could not run.</summary>
    public const string CheckFailed = "check-failed";

    /// <summary>The same item key was submitted with different content.</summary>
    public const string KeyReused = "key-reused";

    /// <summary>The sender submitted the item again after it was sent back.</summary>
    public const string Resubmitted = "resubmitted";

    /// <summary>The plan changed while the item waited.</summary>
    public const string PlanChanged = "plan-changed";

    /// <summary>The item ended long ago, and retention has deleted its contents; nobody reviews it again.</summary>
    public const string ContentsDeleted = "contents-deleted";

    /// <summary>The configuration sends everything to review.</summary>
    public const string Configured = "configured";
}

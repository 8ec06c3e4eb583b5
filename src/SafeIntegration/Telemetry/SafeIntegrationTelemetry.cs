namespace SafeIntegration;

/// <summary>
/// The names under which the library reports. Instruments are tagged with integration, stage, decision and reason; never with item ids,
/// segments or content.
/// </summary>
public static class SafeIntegrationTelemetry
{
    /// <summary>Name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "SafeIntegration";

    /// <summary>Name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "SafeIntegration";

    /// <summary>Activity: an item is submitted, until its decision.</summary>
    public const string SubmitActivity = "safe_integration.submit";

    /// <summary>Activity: an item that was queued, or whose provider was down, is worked on in the background. Linked to its submission.</summary>
    public const string ResumeActivity = "safe_integration.resume";

    /// <summary>Activity: a verdict is taken. Linked to the submission, which may be days old.</summary>
    public const string ReviewActivity = "safe_integration.review";

    /// <summary>Activity: an attempt of an effect. Linked to the submission.</summary>
    public const string EffectActivity = "safe_integration.effect";

    /// <summary>The tag of every activity: the integration's name.</summary>
    public const string IntegrationActivityTag = "safe_integration.integration";

    /// <summary>Histogram, seconds: from submission to decision.</summary>
    public const string ItemDuration = "safe_integration.item.duration";

    /// <summary>Counter: decisions, by decision and first reason.</summary>
    public const string Decisions = "safe_integration.decisions";

    /// <summary>Counter: contract violations, by code.</summary>
    public const string Violations = "safe_integration.violations";

    /// <summary>Counter: payloads with members the contract does not know.</summary>
    public const string Drift = "safe_integration.drift";

    /// <summary>Counter: differences between payloads and a contract that were not seen before, by contract and kind; also outside integrations.</summary>
    public const string ContractDrift = "safe_integration.contract.drift";

    /// <summary>Counter: failed expectations.</summary>
    public const string ExpectationFailures = "safe_integration.expectation_failures";

    /// <summary>Counter: output members not found in the source, or not near their label.</summary>
    public const string GroundingFailures = "safe_integration.grounding_failures";

    /// <summary>Gauge: items that wait for a verdict.</summary>
    public const string ReviewPending = "safe_integration.review.pending";

    /// <summary>Gauge, seconds: age of the item that has waited longest.</summary>
    public const string ReviewOldestAge = "safe_integration.review.oldest_age";

    /// <summary>Histogram, seconds: from submission to verdict.</summary>
    public const string ReviewWaitDuration = "safe_integration.review.wait.duration";

    /// <summary>Counter: verdicts.</summary>
    public const string ReviewVerdicts = "safe_integration.review.verdicts";

    /// <summary>Counter: fields a reviewer corrected.</summary>
    public const string ReviewCorrectedFields = "safe_integration.review.corrected_fields";

    /// <summary>Counter: attempts of effects, by what came of them.</summary>
    public const string Effects = "safe_integration.effects";

    /// <summary>Gauge: items in doubt.</summary>
    public const string EffectsInDoubt = "safe_integration.effects.in_doubt";

    /// <summary>Counter: changes of stage.</summary>
    public const string StageChanges = "safe_integration.stage_changes";

    /// <summary>Counter: rounds of the background work of an integration. If it stands still, nothing happens any more.</summary>
    public const string Heartbeat = "safe_integration.heartbeat";

    /// <summary>All tags of the instruments.</summary>
    public static IReadOnlyList<string> Tags { get; } = ["integration", "stage", "decision", "reason", "contract"];

    /// <summary>All instrument names.</summary>
    public static IReadOnlyList<string> Instruments { get; } =
    [
        ItemDuration, Decisions, Violations, Drift, ContractDrift, ExpectationFailures, GroundingFailures, ReviewPending, ReviewOldestAge, ReviewWaitDuration,
        ReviewVerdicts, ReviewCorrectedFields, Effects, EffectsInDoubt, StageChanges, Heartbeat,
    ];
}

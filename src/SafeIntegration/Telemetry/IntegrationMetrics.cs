using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace SafeIntegration.Telemetry;

/// <summary>The library's instruments. A measurement costs next to nothing while nobody listens.</summary>
internal sealed partial class IntegrationMetrics
{
    private readonly Histogram<double> _itemDuration;
    private readonly Counter<long> _decisions;
    private readonly Counter<long> _violations;
    private readonly Counter<long> _drift;
    private readonly Counter<long> _expectationFailures;
    private readonly Counter<long> _groundingFailures;
    private readonly Histogram<double> _reviewWait;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _correctedFields;
    private readonly Counter<long> _effects;
    private readonly Counter<long> _stageChanges;
    private readonly Counter<long> _heartbeat;

    public IntegrationMetrics(IMeterFactory meters, IntegrationGauges gauges)
    {
        Meter meter = meters.Create(SafeIntegrationTelemetry.MeterName);
        _itemDuration = meter.CreateHistogram<double>(SafeIntegrationTelemetry.ItemDuration, "s", "From submission to decision.");
        _decisions = meter.CreateCounter<long>(SafeIntegrationTelemetry.Decisions, "{decision}", "Decisions.");
        _violations = meter.CreateCounter<long>(SafeIntegrationTelemetry.Violations, "{violation}", "Contract violations.");
        _drift = meter.CreateCounter<long>(SafeIntegrationTelemetry.Drift, "{payload}", "Payloads with unknown members.");
        _expectationFailures = meter.CreateCounter<long>(SafeIntegrationTelemetry.ExpectationFailures, "{failure}", "Failed expectations.");
        _groundingFailures = meter.CreateCounter<long>(SafeIntegrationTelemetry.GroundingFailures, "{member}", "Members not found in the source.");
        _reviewWait = meter.CreateHistogram<double>(SafeIntegrationTelemetry.ReviewWaitDuration, "s", "From submission to verdict.");
        _verdicts = meter.CreateCounter<long>(SafeIntegrationTelemetry.ReviewVerdicts, "{verdict}", "Verdicts.");
        _correctedFields = meter.CreateCounter<long>(SafeIntegrationTelemetry.ReviewCorrectedFields, "{field}", "Fields a reviewer corrected.");
        _effects = meter.CreateCounter<long>(SafeIntegrationTelemetry.Effects, "{attempt}", "Attempts of effects.");
        _stageChanges = meter.CreateCounter<long>(SafeIntegrationTelemetry.StageChanges, "{change}", "Changes of stage.");
        _heartbeat = meter.CreateCounter<long>(SafeIntegrationTelemetry.Heartbeat, "{round}", "Rounds of the background work.");
        meter.CreateObservableGauge(SafeIntegrationTelemetry.ReviewPending, gauges.Pending, "{item}", "Items that wait for a verdict.");
        meter.CreateObservableGauge(SafeIntegrationTelemetry.ReviewOldestAge, gauges.OldestAge, "s", "Age of the item that has waited longest.");
        meter.CreateObservableGauge(SafeIntegrationTelemetry.EffectsInDoubt, gauges.InDoubt, "{item}", "Items in doubt.");
    }

    public void Decided(string integration, string stage, string decision, string reason, TimeSpan duration)
    {
        _decisions.Add(1, Tag("integration", integration), Tag("stage", stage), Tag("decision", decision), Tag("reason", reason));
        _itemDuration.Record(duration.TotalSeconds, Tag("integration", integration), Tag("stage", stage), Tag("decision", decision));
    }

    public void Violated(string integration, string code) => _violations.Add(1, Tag("integration", integration), Tag("reason", code));

    public void Drifted(string integration) => _drift.Add(1, Tag("integration", integration));

    public void ExpectationFailed(string integration, string expectation) => _expectationFailures.Add(1, Tag("integration", integration), Tag("reason", expectation));

    // Without the positions in lists, of which there is no end.
    public void GroundingFailed(string integration, string member) =>
        _groundingFailures.Add(1, Tag("integration", integration), Tag("reason", Positions().Replace(member, "[]")));

    public void Reviewed(string integration, string verdict, TimeSpan waited, int correctedFields)
    {
        _verdicts.Add(1, Tag("integration", integration), Tag("decision", verdict));
        _reviewWait.Record(waited.TotalSeconds, Tag("integration", integration), Tag("decision", verdict));
        if (correctedFields > 0)
            _correctedFields.Add(correctedFields, Tag("integration", integration));
    }

    public void EffectAttempted(string integration, string result) => _effects.Add(1, Tag("integration", integration), Tag("decision", result));

    public void StageChanged(string integration, string stage) => _stageChanges.Add(1, Tag("integration", integration), Tag("stage", stage));

    public void Beat(string integration) => _heartbeat.Add(1, Tag("integration", integration));

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Positions();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}

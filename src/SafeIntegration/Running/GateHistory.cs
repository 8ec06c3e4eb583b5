using SafeIntegration.Gating;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// The evidence of one integration, replayed in the order of the journal: epoch, pool gate, known segments. A pure function of the events and the settings. Not safe for
/// use by several threads.
/// </summary>
internal sealed class GateHistory(PoolSettings settings)
{
    private readonly HashSet<string> _segments = new(StringComparer.Ordinal);
    private AuditSampler _sampler = new(default);

    public long LastSequence { get; private set; }

    public int Epoch { get; private set; }

    public GateEpoch? Start { get; private set; }

    public DateTimeOffset LaunchedAt { get; private set; }

    public string? ModelId { get; private set; }

    public bool IsCertificateRecorded { get; private set; }

    public bool IsOpeningRecorded { get; private set; }

    public bool IsTripRecorded { get; private set; }

    public PoolGate Pool { get; private set; } = new(settings);

    public bool HasEvidence { get; private set; }

    public bool WasTripped { get; private set; }

    public bool IsKnown(string segment) => !IsCertificateRecorded || _segments.Contains(segment);

    public bool Selects(string item, double rate) => rate >= 1 || _sampler.Selects(item, Epoch, rate);

    public void Apply(GateEvent next)
    {
        LastSequence = next.Sequence;
        switch (next.Kind)
        {
            case GateEventKind.EpochStarted:
                Begin(next);
                break;
            case GateEventKind.Certified when next.Epoch == Epoch:
                IsCertificateRecorded = true;
                break;
            case GateEventKind.Opened when next.Epoch == Epoch:
                IsOpeningRecorded = true;
                break;
            case GateEventKind.Tripped when next.Epoch == Epoch:
                IsTripRecorded = WasTripped = true;
                break;
            case GateEventKind.Scored when next.Epoch == Epoch && next.Item is { } scored:
                HasEvidence = true;
                ModelId ??= next.Detail;
                if (!IsCertificateRecorded)
                    _segments.Add(next.Segment);
                Pool.Apply(new ItemScored(scored.Value, next.Score, new Sampling(next.AuditRate, next.LowestAuditRate, next.IsAutomatic), next.IsSelected, next.At));
                break;
            case GateEventKind.Labelled when next.Epoch == Epoch && next.Item is { } labelled:
                Pool.Apply(new ItemLabelled(labelled.Value, next.Wrong, next.At));
                break;
        }
    }

    private void Begin(GateEvent next)
    {
        Start = GateEpoch.Parse(next.Detail);
        if (Epoch == 0)
            LaunchedAt = next.At;
        Pool = Epoch == 0 ? new(settings with { Epoch = next.Epoch }) : Pool.NextEpoch(Start.KeepGrid);
        Epoch = next.Epoch;
        _sampler = new(Convert.FromHexString(Start.AuditKey));
        (IsCertificateRecorded, IsOpeningRecorded, IsTripRecorded, ModelId, HasEvidence) = (false, false, false, null, false);
        _segments.Clear();
    }
}

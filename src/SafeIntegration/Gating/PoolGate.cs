namespace SafeIntegration.Gating;

/// <summary>
/// The certified gate of one pool in one epoch: a deterministic function of its events, so that an auditor who replays them
/// comes to the same certificate. It reads no clock and draws no random number.
/// </summary>
/// <remarks>
/// <para>
/// Which labels count. The first scores, labelled or not, only make the grid of thresholds; labels of these items never count.
/// A threshold is a quantile of exactly these scores: the item it was taken from passes it by construction, and among tied
/// scores a chosen number passes. Given the threshold these items are not a fresh sample of what will pass it, and the wealth
/// of a bet on them is not fair. Every selected item submitted later counts, whenever its label arrives, in the order of submission.
/// </para>
/// <para>
/// The monitor takes audit labels as they arrive: it guards against harm, and an error must not wait for an older item.
/// </para>
/// <para>Not safe for use by several threads.</para>
/// </remarks>
internal sealed class PoolGate
{
    private readonly PoolSettings _settings;
    private readonly List<double> _gridScores = [];
    private readonly LabelLedger _ledger = new();
    private readonly RiskMonitor _monitor;
    private ThresholdGrid? _grid;
    private ThresholdFamily? _family;
    private DateTimeOffset? _certifiedAt;
    private DateTimeOffset? _trippedAt;

    /// <summary>Starts an epoch, with a grid made from earlier scores if there is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public PoolGate(PoolSettings settings, ThresholdGrid? grid = null)
    {
        settings.Validate();
        _settings = settings;
        _monitor = new(settings.MaxErrorRate, settings.AlarmAt);
        if (grid is not null)
            Fix(grid);
    }

    private DateTimeOffset? ExpiresAt => _certifiedAt + _settings.Validity;

    private double AuditRate => _monitor.IsWatching ? _settings.WatchAuditRate : _settings.AuditRate;

    /// <summary>How an eligible item that comes now is treated. A score that is not a finite number is reviewed.</summary>
    public Sampling SamplingFor(double score, DateTimeOffset now)
    {
        if (_family?.Deployed is not { } deployed || IsOver(now))
            return Sampling.FullReview;
        bool isAutomatic = double.IsFinite(score) && score >= _family.Threshold(deployed);
        return new(isAutomatic ? AuditRate : 1, AuditRate, isAutomatic);
    }

    /// <summary>Takes the next event. Events after the end of the epoch and labels of items that do not count change nothing.</summary>
    /// <exception cref="ArgumentException">The event's sampling rates are not probabilities, or the lowest is not the lowest.</exception>
    public void Apply(PoolEvent next)
    {
        if (next is ItemScored { Sampling.IsValid: false })
            throw new ArgumentException("The sampling rates must satisfy 0 < LowestRate <= Rate <= 1.", nameof(next));
        if (IsOver(next.At))
            return;
        if (next is ItemScored scored && double.IsFinite(scored.Score))
            OnScored(scored);
        else if (next is ItemLabelled labelled)
            OnLabelled(labelled);
    }

    /// <summary>Where the pool stands, in one word. Cheap: asked for every item.</summary>
    public PoolPhase PhaseAt(DateTimeOffset now) =>
        _trippedAt is not null ? PoolPhase.Tripped
        : now >= ExpiresAt ? PoolPhase.Expired
        : _family?.Deployed is not null ? PoolPhase.Certified
        : PoolPhase.Collecting;

    /// <summary>Where the pool stands, with its figures.</summary>
    public PoolStatus StatusAt(DateTimeOffset now) => PhaseAt(now) switch
    {
        PoolPhase.Tripped => new PoolStatus.Tripped(_trippedAt!.Value),
        PoolPhase.Expired => new PoolStatus.Expired(ExpiresAt!.Value),
        PoolPhase.Certified => new PoolStatus.Certified(CertificateOf(_family!, _family!.Deployed!.Value)),
        _ when _family is null => new PoolStatus.CollectingScores(_settings.GridScores - _gridScores.Count, FewestLabels()),
        _ => new PoolStatus.CollectingLabels(_family.Nearest(), _ledger.Waiting),
    };

    /// <summary>
    /// Starts the next epoch, with its smaller level and no evidence. The grid is kept after an alarm or an expiry; a change of
    /// what the score means wants a new one.
    /// </summary>
    public PoolGate NextEpoch(bool keepGrid) => new(_settings with { Epoch = _settings.Epoch + 1 }, keepGrid ? _grid : null);

    // At the level of one start of the fallback ordering, and nothing wrong.
    private int FewestLabels() =>
        new BettingEProcess(_settings.MaxErrorRate).LabelsNeeded(_settings.Level / GateDefaults.StartCoveragePercents.Length);

    private bool IsOver(DateTimeOffset now) => _trippedAt is not null || now >= ExpiresAt;

    private void Fix(ThresholdGrid grid)
    {
        _grid = grid;
        _family = new(grid, _settings.MaxErrorRate, _settings.Level);
        _gridScores.Clear();
    }

    private void OnScored(ItemScored scored)
    {
        if (_family is null)
        {
            _gridScores.Add(scored.Score);
            if (_gridScores.Count == _settings.GridScores)
                Fix(ThresholdGrid.FromScores(_gridScores));
            return;
        }

        // An item that was to be reviewed for sure and is not cannot be skipped, or errors could be hidden by not looking.
        bool isReviewed = scored.IsSelected || scored.Sampling.Rate >= 1;
        if (isReviewed && !_ledger.TryAdd(scored.Item, new(scored.Score, scored.Sampling)))
            return;
        _family.See(scored.Score);
    }

    private void OnLabelled(ItemLabelled labelled)
    {
        if (_family is null || _ledger.Find(labelled.Item) is not { } entry)
            return;
        bool isFirst = entry.IsWrong is null;
        bool isErrorFoundLater = entry.IsWrong == false && labelled.IsWrong;
        if (!isFirst && !isErrorFoundLater)
            return;

        _ledger.Label(entry, labelled.IsWrong);
        if (entry.IsCounted)
            _family.TurnWrong(entry);
        if (entry.Sampling.IsAutomatic)
            _monitor.Add(labelled.IsWrong);

        while (_ledger.TakeNextLabelled() is { } oldest)
            _family.Count(oldest);
        _family.Certify();

        if (_family.Deployed is not null)
            _certifiedAt ??= labelled.At;
        if (_monitor.IsAlarmed)
            _trippedAt = labelled.At;
    }

    private Certificate CertificateOf(ThresholdFamily family, int deployed) => new()
    {
        Integration = _settings.Integration,
        Pool = _settings.Pool,
        Epoch = _settings.Epoch,
        Threshold = family.Threshold(deployed),
        Coverage = family.Coverage(deployed),
        Wrong = family.Evidence(deployed).Wrong,
        Reviewed = family.Evidence(deployed).Reviewed,
        UpperBound = family.UpperBound(deployed, _settings.MaxErrorRate),
        Assurance = _settings.Assurance,
        MaxErrorRate = _settings.MaxErrorRate,
        AuditRate = AuditRate,
        MonitorValue = _monitor.Value,
        AlarmAt = _settings.AlarmAt,
        IssuedAt = _certifiedAt!.Value,
        ExpiresAt = ExpiresAt!.Value,
    };
}

using Microsoft.Extensions.Logging;
using SafeIntegration.Gating;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// Keeps the gate of one integration in step with the journal, rules on items, and records changes of stage. Thread-safe; several processes may keep the same gate, as
/// every change of stage is written at most once an epoch.
/// </summary>
internal sealed class GateKeeper : IDisposable
{
    private const int PageSize = 1000;

    private readonly string _integration;
    private readonly string _plan;
    private readonly bool _isMapped;
    private readonly LaunchOptions _launch;
    private readonly RunnerServices _services;
    private readonly ILogger _logger;
    private readonly GateHistory _history;
    private readonly SharedWork _catchUp;
    private bool _hasJoined;
    private volatile int _stage;

    public GateKeeper(PoolSettings settings, string plan, bool isMapped, LaunchOptions launch, RunnerServices services)
    {
        _integration = settings.Integration;
        _plan = plan;
        _isMapped = isMapped;
        _launch = launch;
        _services = services;
        _logger = services.Loggers.CreateLogger<GateKeeper>();
        _history = new(settings);
        _catchUp = new(() => CatchUpAsync(CancellationToken.None));
        _stage = (int)(isMapped ? IntegrationStage.Mapped : IntegrationStage.Launch);
    }

    /// <summary>The stage when the evidence was read last.</summary>
    public IntegrationStage Stage => (IntegrationStage)_stage;

    // During a rolling deployment the process that started last leads; the one before lets people decide, instead of taking the evidence back again and again.
    private bool IsSuperseded => _history.Start?.Plan != _plan;

    /// <summary>Rules on an item that passed every check, under the evidence as the journal has it now.</summary>
    public async Task<GateRuling> RuleAsync(ItemId item, string segment, double score, string modelId, CancellationToken cancellationToken)
    {
        if (_isMapped)
            return new(null, null, Rate: 0, Epoch: 0);
        return await _catchUp.AskAsync(() => TryRule(item, segment, score, modelId), cancellationToken).ConfigureAwait(false)
            ?? await _catchUp.RunAloneAsync(() => RuleInNextEpochAsync(item, segment, score, modelId, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads new evidence and records the changes of stage that follow from it.</summary>
    public async Task<GateStatus> AdvanceAsync(CancellationToken cancellationToken)
    {
        if (_isMapped)
            return new(IntegrationStage.Mapped, "no model: every item that passes its checks is automatic", null);
        return await _catchUp.AskAsync(Status, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The label of an item, if it counts in the current evidence.</summary>
    public static GateEvent? Label(ItemRecord item, bool wrong, DateTimeOffset now) => !item.Eligible || item.Epoch == 0 ? null : new()
    {
        Integration = item.Integration,
        Epoch = item.Epoch,
        Kind = GateEventKind.Labelled,
        At = now,
        Item = item.Id,
        Segment = item.Segment,
        Score = item.Score ?? 0,
        Wrong = wrong,
    };

    public void Dispose() => _catchUp.Dispose();

    // Null if the evidence there is speaks of another model.
    private GateRuling? TryRule(ItemId item, string segment, double score, string modelId)
    {
        if (IsSuperseded)
            return new(new(ReviewCode.PlanChanged, "A process with another definition has taken over; people decide what this one still takes in."), null, Rate: 1, _history.Epoch);
        return _history.ModelId is { } known && known != modelId ? null : Rule(item, segment, score, modelId);
    }

    private async Task<GateRuling> RuleInNextEpochAsync(ItemId item, string segment, double score, string modelId, CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken).ConfigureAwait(false);
        // Somebody else may have begun it.
        if (TryRule(item, segment, score, modelId) is { } ruling)
            return ruling;
        await NextEpochAsync("the model changed", keepGrid: false, cancellationToken).ConfigureAwait(false);
        return Rule(item, segment, score, modelId);
    }

    private GateRuling Rule(ItemId item, string segment, double score, string modelId)
    {
        DateTimeOffset now = _services.Now;
        bool isLaunch = IsLaunch(now);
        Sampling sampling = isLaunch ? Sampling.FullReview : _history.Pool.SamplingFor(score, now);
        PoolPhase phase = _history.Pool.PhaseAt(now);
        if (!isLaunch && phase == PoolPhase.Certified && !_history.IsKnown(segment))
            return new(new(ReviewCode.Probation, "The segment is new: the certificate does not speak about it."), null, Rate: 1, _history.Epoch);

        bool isSelected = _history.Selects(item.Value, sampling.Rate);
        var evidence = new GateEvent
        {
            Integration = _integration,
            Epoch = _history.Epoch,
            Kind = GateEventKind.Scored,
            At = now,
            Item = item,
            Segment = segment,
            Score = score,
            AuditRate = sampling.Rate,
            LowestAuditRate = sampling.LowestRate,
            IsAutomatic = sampling.IsAutomatic,
            IsSelected = isSelected,
            Detail = modelId,
        };
        ReviewReason? reason = (isSelected, sampling.IsAutomatic, StageOf(isLaunch, phase)) switch
        {
            (false, true, _) => null,
            (true, true, _) => new(ReviewCode.Audit, "Chosen at random, to check the automatic lane."),
            (_, _, IntegrationStage.Operating) => new(ReviewCode.BelowThreshold, "The answer is less sure than the certificate asks for."),
            (_, _, IntegrationStage.Tripped) => new(ReviewCode.Tripped, "The certificate was withdrawn: people decide everything until there is a new one."),
            _ => new(ReviewCode.Launch, "The integration is in its launch period: people decide everything."),
        };
        return new(reason, evidence, sampling.Rate, _history.Epoch);
    }

    private bool IsLaunch(DateTimeOffset now) => now < _history.LaunchedAt + _launch.MinDuration;

    private IntegrationStage StageOf(bool isLaunch, PoolPhase phase) =>
        !isLaunch && !IsSuperseded && phase == PoolPhase.Certified ? IntegrationStage.Operating
        : _history.WasTripped ? IntegrationStage.Tripped
        : IntegrationStage.Launch;

    private GateStatus Status()
    {
        DateTimeOffset now = _services.Now;
        PoolStatus status = _history.Pool.StatusAt(now);
        bool isLaunch = IsLaunch(now);
        if (IsSuperseded)
            return new(StageOf(isLaunch, _history.Pool.PhaseAt(now)), "a process with another definition has taken over; people decide what this one takes in", null);
        string wait = isLaunch && status is PoolStatus.Certified
            ? FormattableString.Invariant($"certified; people decide everything until the launch period ends on {_history.LaunchedAt + _launch.MinDuration:yyyy-MM-dd HH:mm}: ")
            : "";
        return new(StageOf(isLaunch, _history.Pool.PhaseAt(now)), wait + status, (status as PoolStatus.Certified)?.Certificate);
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (_history.Start is null)
            await StartEpochAsync(1, "launch", keepGrid: false, cancellationToken).ConfigureAwait(false);
        while (!_hasJoined && IsSuperseded)
            await NextEpochAsync("the plan changed", keepGrid: false, cancellationToken).ConfigureAwait(false);
        _hasJoined = true;
        if (IsSuperseded)
            return;

        DateTimeOffset now = _services.Now;
        switch (_history.Pool.PhaseAt(now))
        {
            case PoolPhase.Certified when !_history.IsCertificateRecorded:
                await AppendAsync(GateEventKind.Certified, _history.Epoch, _history.Pool.StatusAt(now).ToString()!, cancellationToken).ConfigureAwait(false);
                break;
            case PoolPhase.Tripped or PoolPhase.Expired:
                await NextEpochAsync(_history.Pool.StatusAt(now).ToString()!, keepGrid: true, cancellationToken).ConfigureAwait(false);
                break;
        }

        _stage = (int)StageOf(IsLaunch(now), _history.Pool.PhaseAt(now));
        if (!_history.IsOpeningRecorded && Stage == IntegrationStage.Operating)
        {
            string status = _history.Pool.StatusAt(now).ToString()!;
            await TellAsync(IntegrationStage.Operating, status, cancellationToken).ConfigureAwait(false);
            await AppendAsync(GateEventKind.Opened, _history.Epoch, status, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task NextEpochAsync(string why, bool keepGrid, CancellationToken cancellationToken)
    {
        // Only a certificate can be withdrawn; without one, people decide everything before and after.
        if (_history.IsCertificateRecorded && !_history.IsTripRecorded)
        {
            await TellAsync(IntegrationStage.Tripped, why, cancellationToken).ConfigureAwait(false);
            await AppendAsync(GateEventKind.Tripped, _history.Epoch, why, cancellationToken).ConfigureAwait(false);
        }

        await StartEpochAsync(_history.Epoch + 1, why, keepGrid, cancellationToken).ConfigureAwait(false);
    }

    private Task StartEpochAsync(int epoch, string why, bool keepGrid, CancellationToken cancellationToken) =>
        AppendAsync(GateEventKind.EpochStarted, epoch, GateEpoch.Start(_plan, why, keepGrid).ToString(), cancellationToken);

    // Whether this process wrote the event or another one was first: what counts is what the journal says afterwards.
    private async Task AppendAsync(GateEventKind kind, int epoch, string detail, CancellationToken cancellationToken)
    {
        var next = new GateEvent { Integration = _integration, Epoch = epoch, Kind = kind, At = _services.Now, Detail = detail };
        await _services.Store.AppendGateEventAsync(next, cancellationToken).ConfigureAwait(false);
        await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<GateEvent> page;
        do
        {
            page = await _services.Store.ReadGateEventsAsync(_integration, _history.LastSequence, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (GateEvent next in page)
                _history.Apply(next);
        }
        while (page.Count == PageSize);
    }

    // Told once an epoch, whatever restarts in between, because the event that follows is in the journal. A crash just before that event tells it twice: better than never.
    private async Task TellAsync(IntegrationStage stage, string why, CancellationToken cancellationToken)
    {
        AlertRecord alert = Alerts.Of(_integration, AlertKind.StageChanged, _services.Now, $"{stage}, epoch {_history.Epoch}");
        await _services.Store.RaiseAlertAsync(alert, cancellationToken).ConfigureAwait(false);
        Log.StageChanged(_logger, _integration, stage, why);
        _services.Metrics.StageChanged(_integration, stage.ToString());
    }
}

/// <summary>Where a gate stands.</summary>
internal sealed record GateStatus(IntegrationStage Stage, string Summary, Certificate? Certificate);

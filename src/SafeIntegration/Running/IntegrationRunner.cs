using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using SafeIntegration.Defining;
using SafeIntegration.Gating;
using SafeIntegration.Grounding;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// Walks the items of one integration: contract, call, checks, gate, commit. An item's way from <see cref="SubmitPayloadAsync"/> to its decision reads top to bottom here, and
/// goes on in <see cref="EffectRunner{TOutput}"/> (gate) or <see cref="ReviewStep{TInput, TOutput}"/> (person). Thread-safe.
/// </summary>
internal sealed partial class IntegrationRunner<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput> : IIntegrationRunner<TInput, TOutput>
{
    private const int MaxKeyLength = 400;
    private const int ToldMembers = 5;
    private const string Pool = "pool";

    private static readonly IContract<TInput> InputContract = Contract.Of<TInput>();
    private static readonly ContractViolation NoKey = new("$", ViolationCode.Rule, $"what Identify makes an item key of 1 to {MaxKeyLength} characters of");

    private readonly PlanDraft<TInput, TOutput> _plan;
    private readonly RunnerServices _services;
    private readonly Assessor<TInput, TOutput> _assessor;
    private readonly RateWatch<TOutput> _rates;
    private readonly ReviewStep<TInput, TOutput> _review;
    private readonly EffectRunner<TOutput> _effects;
    private readonly ILogger _logger;

    // How many findings of drift have been told. The contract is shared by the process; what it found before this integration started is not told again.
    private int _driftFindings = InputContract.Drift.Count;

    public IntegrationRunner(string name, PlanDraft<TInput, TOutput> plan, GateTightening tightening, IReadOnlyList<string> configurationProblems, RunnerServices services)
    {
        var problems = new List<string>(configurationProblems);
        GateRules<TOutput> rules = GateRules<TOutput>.Of(name, plan.Gate, tightening, problems);
        plan.Identify("scorer", services.Scorer.Id);
        Name = name;
        PlanVersion = plan.Version();
        _plan = plan;
        _services = services;
        _logger = services.Loggers.CreateLogger<IntegrationRunner<TInput, TOutput>>();
        _assessor = new(plan, rules, name, services);
        _rates = new(plan.Rates);
        Problems = PlanProblems.Of(name, plan, rules, problems);
        // Numbers out of range are told at startup with everything else; until then the defaults stand in.
        Gate = new(Problems.Count > 0 ? new(name, Pool) : SettingsOf(name, rules), PlanVersion, plan.IsMapped, plan.Launch, services);
        _effects = new(name, new(PlanVersion, plan.Effect!, plan.EffectOptions, Lease), services);
        _review = new(name, PlanVersion, plan, _assessor, Gate, services);
    }

    public string Name { get; }

    public string PlanVersion { get; }

    public GateKeeper Gate { get; }

    public IReadOnlyList<string> Problems { get; }

    public async Task<Decision<TOutput>> SubmitPayloadAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        ContractResult<TInput> parsed = InputContract.Parse(utf8);
        if (!parsed.TryGetValue(out TInput? input))
            return await QuarantineAsync(utf8, parsed.Violations, cancellationToken).ConfigureAwait(false);
        if (KeyOf(input) is not { } key)
            return await QuarantineAsync(utf8, [NoKey], cancellationToken).ConfigureAwait(false);
        await ReportDriftAsync(parsed.UnknownMembers, cancellationToken).ConfigureAwait(false);
        return await WalkAsync(input, InputContract.Write(input), key, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Decision<TOutput>> SubmitAsync(TInput input, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> utf8 = Freeze(input);
        ContractResult<TInput> parsed = InputContract.Parse(utf8);
        return parsed.TryGetValue(out TInput? frozen)
            ? await WalkAsync(frozen, utf8, KeyOf(frozen) ?? throw WithoutKey(), cancellationToken).ConfigureAwait(false)
            : await QuarantineAsync(utf8, parsed.Violations, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Decision<TOutput>> EnqueueAsync(TInput input, CancellationToken cancellationToken)
    {
        using Activity? activity = _services.Tracing.Submission(Name);
        ReadOnlyMemory<byte> utf8 = Freeze(input);
        ContractResult<TInput> parsed = InputContract.Parse(utf8);
        if (!parsed.TryGetValue(out TInput? frozen))
            return await QuarantineAsync(utf8, parsed.Violations, cancellationToken).ConfigureAwait(false);
        string key = KeyOf(frozen) ?? throw WithoutKey();
        while (true)
        {
            Arrival arrival = await ArriveAsync(Receive(utf8, key), cancellationToken).ConfigureAwait(false);
            if (arrival.Existing is { } existing)
                return await Decisions.OfAsync<TOutput>(existing, _services.Store, cancellationToken).ConfigureAwait(false);
            DateTimeOffset now = _services.Now;
            ItemChange item = arrival.Item.To(ItemState.Received, now, dueAt: now);
            // Reasons that stand already are kept, or a later answer would pass for one without objections.
            if (arrival.Reasons is [{ Code: var code }])
                item.Keep(new ItemChecks { Reasons = arrival.Reasons }.ToContent()).Record(now, AuditChain.System, AuditAction.Received, code);
            if (await CommitAsync(item, new Pending<TOutput>(item.Item.Id), "queued", cancellationToken).ConfigureAwait(false) is { } decision)
                return decision;
        }
    }

    /// <summary>The way of one item, from its input to its decision.</summary>
    private async Task<Decision<TOutput>> WalkAsync(TInput input, ReadOnlyMemory<byte> utf8, string key, CancellationToken cancellationToken)
    {
        using Activity? activity = _services.Tracing.Submission(Name);
        while (true)
        {
            Arrival arrival = await ArriveAsync(Receive(utf8, key), cancellationToken).ConfigureAwait(false);
            if (arrival.Existing is { } existing)
                return await Decisions.OfAsync<TOutput>(existing, _services.Store, cancellationToken).ConfigureAwait(false);
            Assessment<TOutput> assessment = await _assessor.AssessAsync(input, cancellationToken).ConfigureAwait(false);
            if (await DecideAsync(arrival.Item, assessment.Because(arrival.Reasons), cancellationToken).ConfigureAwait(false) is { } decision)
                return decision;
            // Somebody else was first with the same key, maybe with other content: look again.
        }
    }

    /// <summary>The input as bytes, so that no object a caller still holds can change what is checked, shown and applied.</summary>
    private ReadOnlyMemory<byte> Freeze(TInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            return InputContract.Write(input);
        }
        catch (Exception problem)
        {
            // Its message may quote the input.
            throw new ArgumentException($"The input of '{Name}' cannot be written as JSON ({problem.GetType().Name}), so the journal cannot keep it.", nameof(input));
        }
    }

    /// <summary>Names the item and keeps its input.</summary>
    private ItemChange Receive(ReadOnlyMemory<byte> utf8, string key)
    {
        DateTimeOffset now = _services.Now;
        ItemContent content = ItemContent.Of(ContentKind.Input, utf8);
        ItemChange item = ItemChange.New(new()
        {
            Id = ItemId.New(now),
            Integration = Name,
            ItemKey = key,
            PayloadHash = content.Hash,
            State = ItemState.Received,
            PlanVersion = PlanVersion,
            Version = 0,
            CreatedAt = now,
            UpdatedAt = now,
            TraceParent = Activity.Current?.Id,
        });
        return item.Keep(content).Record(now, AuditChain.System, AuditAction.Received);
    }

    private string? KeyOf(TInput input)
    {
        try
        {
            return _plan.ItemKey!(input) is { Length: > 0 and <= MaxKeyLength } key ? key : null;
        }
        catch (Exception problem)
        {
            Log.CheckFailed(_logger, Name, "naming the item", problem.GetType().Name);
            return null;
        }
    }

    private ArgumentException WithoutKey() =>
        new($"Identify gives this input of '{Name}' no item key. Each occurrence needs one of 1 to {MaxKeyLength} characters.", "input");

    /// <summary>The same key again is the same item. With other content it becomes an item of its own that a person decides, or the answer to one that was sent back.</summary>
    private async Task<Arrival> ArriveAsync(ItemChange item, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReviewReason> reasons = [];
        while (await _services.Store.FindByKeyAsync(Name, item.Item.ItemKey!, cancellationToken).ConfigureAwait(false) is { } existing)
        {
            if (existing.PayloadHash == item.Item.PayloadHash)
                return new(item, reasons, existing);
            if (existing.State == ItemState.SentBack)
                return new(Resubmit(existing, item), [new(ReviewCode.Resubmitted, "It was sent back, and the sender submitted it again.")], Existing: null);
            reasons = [new(ReviewCode.KeyReused, "The same item key came before with different content.")];
            item.Set(record => record with { ItemKey = $"{record.ItemKey}#{record.PayloadHash[..12]}" });
        }

        return new(item, reasons, Existing: null);
    }

    private ItemChange Resubmit(ItemRecord sentBack, ItemChange resubmitted)
    {
        JournalCommit fresh = resubmitted.ToCommit();
        return ItemChange.Of(sentBack)
            .Set(record => record with { PayloadHash = fresh.Item.PayloadHash, Attempts = 0 })
            .Keep(fresh.Contents)
            .Record(_services.Now, AuditChain.System, AuditAction.Resubmitted);
    }

    /// <summary>Puts the item before the gate and commits everything as one step. Null if somebody else has changed the item meanwhile, or taken its key.</summary>
    private async Task<Decision<TOutput>?> DecideAsync(ItemChange item, Assessment<TOutput> assessment, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        if (assessment.Unavailable is { } problem)
        {
            if (now < await BegunAtAsync(item, cancellationToken).ConfigureAwait(false) + _plan.CallOptions.Deadline)
                return await PostponeAsync(item, problem, assessment.Checks.Reasons, cancellationToken).ConfigureAwait(false);
            assessment = Assessment<TOutput>.Without(ReviewCode.ProviderDown, "The provider did not answer before the deadline.").Because(assessment.Checks.Reasons);
        }

        foreach (string rate in assessment.Bytes is null ? [] : _rates.Add(assessment.Output!))
            item.Raise(Alerts.Of(Name, AlertKind.RateOutOfBounds, now, rate));

        bool isEligible = assessment.Checks.Reasons.Count == 0;
        GateRuling? ruling = isEligible
            ? await Gate.RuleAsync(item.Item.Id, assessment.Segment, assessment.Score, assessment.Checks.ModelId, cancellationToken).ConfigureAwait(false)
            : null;
        item.Set(record => record with
        {
            PlanVersion = PlanVersion,
            Segment = assessment.Segment,
            Score = assessment.Bytes is null ? null : assessment.Score,
            Eligible = ruling?.Evidence is not null,
            AuditRate = ruling?.Rate ?? 1,
            Epoch = ruling?.Epoch ?? 0,
            Attempts = 0,
        });
        item.Witness(ruling?.Evidence);
        return ruling is { Reason: null }
            ? await AutomateAsync(item, assessment, cancellationToken).ConfigureAwait(false)
            : await PutBeforePeopleAsync(item, ruling?.Reason is { } reason ? assessment.Because([reason]) : assessment, cancellationToken).ConfigureAwait(false);
    }

    private Task<Decision<TOutput>?> AutomateAsync(ItemChange item, Assessment<TOutput> assessment, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        ItemContent proposed = ItemContent.Of(ContentKind.Proposed, assessment.Bytes!.Value);
        item.Keep(proposed, proposed with { Kind = ContentKind.Approved }, assessment.Checks.ToContent())
            .Set(record => record with { Lane = Lane.Automatic })
            .Record(now, AuditChain.System, AuditAction.Automatic, $"plan {PlanVersion}")
            .To(ItemState.Due, now, dueAt: now);
        return CommitAsync(item, new Automatic<TOutput>(item.Item.Id, assessment.Output!), "passed", cancellationToken);
    }

    private Task<Decision<TOutput>?> PutBeforePeopleAsync(ItemChange item, Assessment<TOutput> assessment, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        // Without an answer to a resubmitted input, the answer to the one before must not stand there as if it were one.
        if (assessment.Bytes is not null || !item.IsNew)
            item.Keep(ItemContent.Of(ContentKind.Proposed, assessment.Bytes ?? ReadOnlyMemory<byte>.Empty));
        IReadOnlyList<ReviewReason> reasons = assessment.Checks.Reasons;
        item.Keep(assessment.Checks.ToContent())
            .Set(record => record with { Lane = Lane.Review })
            .Record(now, AuditChain.System, AuditAction.NeedsReview, $"{string.Join(", ", reasons.Select(reason => reason.Code))}; plan {PlanVersion}")
            .To(ItemState.NeedsReview, now);
        return CommitAsync(item, new NeedsReview<TOutput>(item.Item.Id, reasons), reasons[0].Code, cancellationToken);
    }

    private Task<Decision<TOutput>?> PostponeAsync(ItemChange item, string problem, IReadOnlyList<ReviewReason> reasons, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        int attempts = item.Item.Attempts + 1;
        DateTimeOffset retryAt = now + _plan.CallOptions.DelayAfter(attempts);
        Log.ProviderDown(_logger, Name, item.Item.Id, problem, retryAt);
        item.Set(record => record with { Attempts = attempts })
            .Keep(new ItemChecks { Reasons = reasons }.ToContent())
            .Record(now, AuditChain.System, AuditAction.Postponed, problem)
            .Raise(Alerts.Of(Name, AlertKind.ProviderDown, now))
            .To(ItemState.Received, now, retryAt);
        return CommitAsync(item, new Pending<TOutput>(item.Item.Id), "provider-down", cancellationToken);
    }

    // A replayed or resubmitted item was submitted long ago; its deadline counts from when it set out again.
    private async Task<DateTimeOffset> BegunAtAsync(ItemChange item, CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditEntry> stored = item.IsNew ? [] : await _services.Store.ReadAuditAsync(item.Item.Id, cancellationToken).ConfigureAwait(false);
        AuditEntry? begun = stored.Concat(item.ToCommit().Audit).LastOrDefault(entry => entry.Action is AuditAction.Received or AuditAction.Replayed or AuditAction.Resubmitted);
        return begun?.At ?? item.Item.CreatedAt;
    }

    private async Task<Decision<TOutput>?> CommitAsync(ItemChange item, Decision<TOutput> decision, string reason, CancellationToken cancellationToken)
    {
        if (await _services.Store.CommitAsync(item.ToCommit(), cancellationToken).ConfigureAwait(false) != CommitOutcome.Committed)
            return null;
        _services.Metrics.Decided(Name, Gate.Stage.ToString(), Decisions.NameOf(decision), reason, _services.Now - item.Item.CreatedAt);
        return decision;
    }

    private static PoolSettings SettingsOf(string name, GateRules<TOutput> rules) => new(name, Pool)
    {
        MaxErrorRate = rules.MaxErrorRate,
        Assurance = rules.Assurance,
        AuditRate = rules.AuditRate,
        WatchAuditRate = Math.Max(rules.AuditRate, GateDefaults.WatchAuditRate),
        Validity = rules.Validity,
    };

    /// <summary>An item as it arrives: the step that is to be taken, what speaks for a review beforehand, or the item that it already is.</summary>
    private sealed record Arrival(ItemChange Item, IReadOnlyList<ReviewReason> Reasons, ItemRecord? Existing);
}

using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SafeIntegration.Defining;
using SafeIntegration.Gating;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// Walks the items of one integration: contract, call, checks, gate, commit. An item's way from <see cref="SubmitPayloadAsync"/> to its decision reads top to bottom here, and
/// goes on in <see cref="EffectRunner{TOutput}"/> (gate) or <see cref="ReviewStep{TInput, TOutput}"/> (person). Thread-safe.
/// </summary>
internal sealed partial class IntegrationRunner<TInput, TOutput> : IIntegrationRunner<TInput, TOutput>
{
    private const int MaxKeyLength = 400;
    private const string Pool = "pool";

    private static readonly IContract<TInput> InputContract = Contract.Of<TInput>();

    private readonly PlanDraft<TInput, TOutput> _plan;
    private readonly RunnerServices _services;
    private readonly Assessor<TInput, TOutput> _assessor;
    private readonly RateWatch<TOutput> _rates;
    private readonly ReviewStep<TInput, TOutput> _review;
    private readonly EffectRunner<TOutput> _effects;
    private readonly ILogger _logger;

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
        await ReportDriftAsync(parsed.UnknownMembers, cancellationToken).ConfigureAwait(false);
        return await SubmitAsync(input, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Decision<TOutput>> SubmitAsync(TInput input, CancellationToken cancellationToken)
    {
        using Activity? activity = _services.Tracing.Submission(Name);
        ItemChange item = Receive(input);
        if (await FindExistingAsync(item, input, cancellationToken).ConfigureAwait(false) is { } existing)
            return existing;
        Assessment<TOutput> assessment = await _assessor.AssessAsync(input, cancellationToken).ConfigureAwait(false);
        return await DecideAsync(item, assessment, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Decision<TOutput>> EnqueueAsync(TInput input, CancellationToken cancellationToken)
    {
        using Activity? activity = _services.Tracing.Submission(Name);
        ItemChange item = Receive(input);
        if (await FindExistingAsync(item, input, cancellationToken).ConfigureAwait(false) is { } existing)
            return existing;
        item.To(ItemState.Received, _services.Now, dueAt: _services.Now);
        return await CommitAsync(item, new Pending<TOutput>(item.Item.Id), "queued", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Names the item and freezes its input.</summary>
    private ItemChange Receive(TInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        DateTimeOffset now = _services.Now;
        ItemContent content = ItemContent.Of(ContentKind.Input, InputContract.Write(input));
        ItemChange item = ItemChange.New(new()
        {
            Id = ItemId.New(now),
            Integration = Name,
            ItemKey = KeyOf(input),
            Segment = _plan.Segment?.Invoke(input) ?? "",
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

    private string KeyOf(TInput input)
    {
        string? key = _plan.ItemKey!(input);
        return key is { Length: > 0 and <= MaxKeyLength } ? key : throw new ArgumentException(
            $"The item key of '{Name}' is {(key is null or "" ? "empty" : $"{key.Length} characters long")}. Identify must give each occurrence a key of 1 to {MaxKeyLength} characters.", nameof(input));
    }

    /// <summary>The same key again is the same item. With other content it becomes an item of its own that a person decides, or the answer to one that was sent back.</summary>
    private async Task<Decision<TOutput>?> FindExistingAsync(ItemChange item, TInput input, CancellationToken cancellationToken)
    {
        ItemRecord? existing = await _services.Store.FindByKeyAsync(Name, item.Item.ItemKey!, cancellationToken).ConfigureAwait(false);
        if (existing is null)
            return null;
        if (existing.PayloadHash == item.Item.PayloadHash)
            return await Decisions.OfAsync<TOutput>(existing, _services.Store, cancellationToken).ConfigureAwait(false);
        return existing.State == ItemState.SentBack
            ? await ResubmitAsync(existing, item, input, cancellationToken).ConfigureAwait(false)
            : await ReuseKeyAsync(item, input, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Decision<TOutput>> ResubmitAsync(ItemRecord sentBack, ItemChange resubmitted, TInput input, CancellationToken cancellationToken)
    {
        JournalCommit frozen = resubmitted.ToCommit();
        ItemChange item = ItemChange.Of(sentBack)
            .Set(record => record with { PayloadHash = frozen.Item.PayloadHash, Segment = frozen.Item.Segment })
            .Keep(frozen.Contents)
            .Record(_services.Now, AuditChain.System, AuditAction.Resubmitted);
        Assessment<TOutput> assessment = await _assessor.AssessAsync(input, cancellationToken).ConfigureAwait(false);
        // Without an answer to the new content, the answer to the old must not stand there as if it were one.
        if (assessment.Bytes is null)
            item.Keep(ItemContent.Of(ContentKind.Proposed, ReadOnlyMemory<byte>.Empty));
        return await DecideAsync(item, WithReason(assessment, ReviewCode.Resubmitted, "It was sent back, and the sender submitted it again."), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Decision<TOutput>> ReuseKeyAsync(ItemChange item, TInput input, CancellationToken cancellationToken)
    {
        item.Set(record => record with { ItemKey = $"{record.ItemKey}#{record.PayloadHash[..12]}" });
        ItemRecord? known = await _services.Store.FindByKeyAsync(Name, item.Item.ItemKey!, cancellationToken).ConfigureAwait(false);
        if (known is not null)
            return await Decisions.OfAsync<TOutput>(known, _services.Store, cancellationToken).ConfigureAwait(false);
        Assessment<TOutput> assessment = await _assessor.AssessAsync(input, cancellationToken).ConfigureAwait(false);
        return await DecideAsync(
            item, WithReason(assessment, ReviewCode.KeyReused, "The same item key came before with different content."), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the item before the gate and commits everything as one step.</summary>
    private async Task<Decision<TOutput>> DecideAsync(ItemChange item, Assessment<TOutput> assessment, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        if (assessment.Unavailable is { } problem)
        {
            if (now < item.Item.CreatedAt + _plan.CallOptions.Deadline)
                return await PostponeAsync(item, problem, cancellationToken).ConfigureAwait(false);
            assessment = Assessment<TOutput>.Without(ReviewCode.ProviderDown, "The provider did not answer before the deadline.");
        }

        foreach (string rate in assessment.Bytes is null ? [] : _rates.Add(assessment.Output!))
            item.Raise(Alerts.Of(Name, AlertKind.RateOutOfBounds, now, rate));

        bool isEligible = assessment.Checks.Reasons.Count == 0;
        GateRuling? ruling = isEligible
            ? await Gate.RuleAsync(item.Item.Id, item.Item.Segment, assessment.Score, assessment.Checks.ModelId, cancellationToken).ConfigureAwait(false)
            : null;
        item.Set(record => record with
        {
            PlanVersion = PlanVersion, Score = assessment.Output is null ? null : assessment.Score, Eligible = ruling?.Evidence is not null,
            AuditRate = ruling?.Rate ?? 1, Epoch = ruling?.Epoch ?? 0, Attempts = 0,
        });
        item.Witness(ruling?.Evidence);
        return ruling is { Reason: null }
            ? await AutomateAsync(item, assessment, cancellationToken).ConfigureAwait(false)
            : await PutBeforePeopleAsync(item, WithReason(assessment, ruling?.Reason), cancellationToken).ConfigureAwait(false);
    }

    private Task<Decision<TOutput>> AutomateAsync(ItemChange item, Assessment<TOutput> assessment, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        ItemContent proposed = ItemContent.Of(ContentKind.Proposed, assessment.Bytes!.Value);
        item.Keep(proposed, proposed with { Kind = ContentKind.Approved }, assessment.Checks.ToContent())
            .Set(record => record with { Lane = Lane.Automatic })
            .Record(now, AuditChain.System, AuditAction.Automatic, $"plan {PlanVersion}")
            .To(ItemState.Due, now, dueAt: now);
        return CommitAsync(item, new Automatic<TOutput>(item.Item.Id, assessment.Output!), "passed", cancellationToken);
    }

    private Task<Decision<TOutput>> PutBeforePeopleAsync(ItemChange item, Assessment<TOutput> assessment, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        if (assessment.Bytes is { } bytes)
            item.Keep(ItemContent.Of(ContentKind.Proposed, bytes));
        IReadOnlyList<ReviewReason> reasons = assessment.Checks.Reasons;
        item.Keep(assessment.Checks.ToContent())
            .Set(record => record with { Lane = Lane.Review })
            .Record(now, AuditChain.System, AuditAction.NeedsReview, $"{string.Join(", ", reasons.Select(reason => reason.Code))}; plan {PlanVersion}")
            .To(ItemState.NeedsReview, now);
        return CommitAsync(item, new NeedsReview<TOutput>(item.Item.Id, reasons), reasons[0].Code, cancellationToken);
    }

    private Task<Decision<TOutput>> PostponeAsync(ItemChange item, string problem, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        int attempts = item.Item.Attempts + 1;
        DateTimeOffset retryAt = now + _plan.CallOptions.DelayAfter(attempts);
        Log.ProviderDown(_logger, Name, item.Item.Id, problem, retryAt);
        item.Set(record => record with { Attempts = attempts })
            .Record(now, AuditChain.System, AuditAction.Postponed, problem)
            .Raise(Alerts.Of(Name, AlertKind.ProviderDown, now))
            .To(ItemState.Received, now, dueAt: retryAt);
        return CommitAsync(item, new Pending<TOutput>(item.Item.Id), "provider-down", cancellationToken);
    }

    private async Task<Decision<TOutput>> CommitAsync(ItemChange item, Decision<TOutput> decision, string reason, CancellationToken cancellationToken)
    {
        CommitOutcome outcome = await _services.Store.CommitAsync(item.ToCommit(), cancellationToken).ConfigureAwait(false);
        if (outcome == CommitOutcome.Committed)
        {
            string stage = await StageAfterAsync(cancellationToken).ConfigureAwait(false);
            _services.Metrics.Decided(Name, stage, Decisions.NameOf(decision), reason, _services.Now - item.Item.CreatedAt);
            return decision;
        }

        // Somebody else was first with the same key or the same item: theirs is the decision.
        ItemRecord? winner = item.IsNew
            ? await _services.Store.FindByKeyAsync(Name, item.Item.ItemKey!, cancellationToken).ConfigureAwait(false)
            : await _services.Store.FindAsync(item.Item.Id, cancellationToken).ConfigureAwait(false);
        return winner is null
            ? throw new JournalUnavailableException($"The journal reported that an item of '{Name}' exists and then did not find it. Submit it again.")
            : await Decisions.OfAsync<TOutput>(winner, _services.Store, cancellationToken).ConfigureAwait(false);
    }

    // The item is accepted. If the journal fails just now, that is no reason to tell the caller otherwise.
    private async Task<string> StageAfterAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await Gate.AdvanceAsync(cancellationToken).ConfigureAwait(false)).Stage.ToString();
        }
        catch (Exception problem) when (problem is JournalUnavailableException or OperationCanceledException)
        {
            return "unknown";
        }
    }

    private static Assessment<TOutput> WithReason(Assessment<TOutput> assessment, string code, string text) => WithReason(assessment, new ReviewReason(code, text));

    private static Assessment<TOutput> WithReason(Assessment<TOutput> assessment, ReviewReason? reason) => reason is null
        ? assessment
        : assessment with { Checks = assessment.Checks with { Reasons = [reason, .. assessment.Checks.Reasons] } };

    private static PoolSettings SettingsOf(string name, GateRules<TOutput> rules) => new(name, Pool)
    {
        MaxErrorRate = rules.MaxErrorRate, Assurance = rules.Assurance, AuditRate = rules.AuditRate, WatchAuditRate = Math.Max(rules.AuditRate, GateDefaults.WatchAuditRate), Validity = rules.Validity,
    };
}

using Microsoft.Extensions.Logging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// The commits around an effect. They are written even while the host stops: what happened to the world must not be forgotten because somebody is in a hurry.
/// </summary>
internal sealed class EffectSteps<TOutput>(string integration, EffectPlan<TOutput> plan, RunnerServices services)
{
    private readonly ILogger _logger = services.Loggers.CreateLogger<EffectSteps<TOutput>>();

    /// <summary>
    /// The intent. It carries the label too: from here on a verdict can no longer be undone. It renews the lease, part of which the claim may have spent waiting for the journal:
    /// while the attempt runs, nobody else may take it for one that a crash cut short.
    /// </summary>
    public ItemChange Started(ItemRecord item, Approval<TOutput> approval, Effect<TOutput> effect)
    {
        DateTimeOffset now = services.Now;
        ItemChange change = ItemChange.Of(item)
            .Record(now, AuditChain.System, AuditAction.Started, $"attempt {item.Attempts + 1}, value {approval.Value.Evidence.ValueHash}{By(effect)}")
            .Set(record => record with
            {
                State = ItemState.Started,
                Attempts = record.Attempts + 1,
                UpdatedAt = now,
                DueAt = now,
                LeaseUntil = now + plan.Lease,
            });
        return change.Witness(LabelOf(item, approval));
    }

    /// <summary>
    /// Whether the attempt that did not finish was of this effect. If a release has put another one in its place, the promises of that one say nothing about what was started.
    /// </summary>
    public static bool WasStartedBy(Effect<TOutput> effect, IReadOnlyList<AuditEntry> audit) =>
        audit.LastOrDefault(entry => entry.Action == AuditAction.Started)?.Detail.EndsWith(By(effect), StringComparison.Ordinal) == true;

    /// <summary>What the first attempt, however it ends, tells the gate about a reviewed item; null afterwards. Without it the gate would wait for this item for ever.</summary>
    public GateEvent? LabelOf(ItemRecord item, Approval<TOutput> approval) =>
        item is { Attempts: 0, Lane: Lane.Review } ? GateKeeper.Label(item, approval.IsCorrected, services.Now) : null;

    /// <summary>Nobody can tell any more whether the proposal was right, so it counts as wrong: the sure side.</summary>
    public GateEvent? LabelOfDamaged(ItemRecord item) => item is { Attempts: 0, Lane: Lane.Review } ? GateKeeper.Label(item, wrong: true, services.Now) : null;

    public ItemChange Applied(ItemRecord item, string how) =>
        ItemChange.Of(item).Record(services.Now, AuditChain.System, AuditAction.Applied, how).To(ItemState.Applied, services.Now);

    /// <summary>It certainly did not happen: try again, or give up. The label is for attempts without a committed intent, which would have carried it.</summary>
    public Task NotAppliedAsync(ItemRecord item, Exception problem, GateEvent? label = null)
    {
        services.Metrics.EffectAttempted(integration, "not-applied");
        string name = problem.GetType().Name;
        return problem is EffectNotAppliedException { IsPermanent: true }
            ? FailAsync(item, isStarted: false, name, label)
            : RetryAsync(item, ItemState.Due, name, label);
    }

    /// <summary>Tries again later, from the state that is true: <see cref="ItemState.Due"/> only if it certainly did not happen.</summary>
    public Task RetryAsync(ItemRecord item, ItemState from, string problem, GateEvent? label = null)
    {
        int attempts = Math.Max(1, item.Attempts);
        bool isExhausted = attempts >= plan.Options.MaxAttempts;
        if (isExhausted && from == ItemState.Due)
            return FailAsync(item, isStarted: false, problem, label);

        DateTimeOffset now = services.Now;
        ItemChange change = ItemChange.Of(item)
            .Set(record => record with { Attempts = attempts })
            .Witness(label)
            .Record(now, AuditChain.System, AuditAction.Retried, problem)
            .To(from, now, dueAt: now + plan.Options.DelayAfter(attempts));
        return CommitAsync(isExhausted ? change.Raise(Alerts.Of(integration, AlertKind.EffectFailed, now)) : change);
    }

    /// <summary>The receiver could not be asked: ask again later, and leave it to a person in the end.</summary>
    public Task AskLaterAsync(ItemRecord item, string problem)
    {
        if (item.Attempts >= plan.Options.MaxAttempts)
            return DoubtAsync(item, problem);
        DateTimeOffset now = services.Now;
        return CommitAsync(ItemChange.Of(item)
            .Set(record => record with { Attempts = record.Attempts + 1 })
            .Record(now, AuditChain.System, AuditAction.Retried, problem)
            .To(ItemState.Started, now, dueAt: now + plan.Options.DelayAfter(item.Attempts + 1)));
    }

    public Task DoubtAsync(ItemRecord item, string problem)
    {
        Log.InDoubt(_logger, integration, item.Id, problem);
        services.Metrics.EffectAttempted(integration, "in-doubt");
        return SettleAsync(item, ItemState.InDoubt, AuditAction.InDoubt, AlertKind.InDoubt, problem);
    }

    public Task FailAsync(ItemRecord item, bool isStarted, string problem, GateEvent? label = null)
    {
        if (isStarted)
            return DoubtAsync(item, problem);
        Log.EffectFailed(_logger, integration, item.Id, problem);
        services.Metrics.EffectAttempted(integration, "failed");
        return SettleAsync(item, ItemState.Failed, AuditAction.Failed, AlertKind.EffectFailed, problem, label);
    }

    /// <summary>The plan changed after the decision and before the effect: what was approved was approved under another plan.</summary>
    public Task BackToReviewAsync(ItemRecord item, IReadOnlyList<ItemContent> contents)
    {
        DateTimeOffset now = services.Now;
        ItemChecks checks = ItemChecks.From(contents);
        ReviewReason reason = new(ReviewCode.PlanChanged, "The definition changed between the decision and the effect; it is decided anew under the new one.");
        return CommitAsync(ItemChange.Of(item)
            .Keep((checks with { Reasons = [reason, .. checks.Reasons] }).ToContent())
            .Set(record => record with { Lane = Lane.Review, Eligible = false })
            .Record(now, AuditChain.System, AuditAction.NeedsReview, $"{ReviewCode.PlanChanged}; plan {plan.Version}")
            .To(ItemState.NeedsReview, now));
    }

    /// <summary>
    /// Commits; if only the version moved (a report came in between) and the claim still holds, the same step is taken from the new version. Not if the state moved too: where clocks
    /// differ, a reviewer may have taken the decision back just after the claim.
    /// </summary>
    public async Task CommitAsync(ItemChange change)
    {
        while (true)
        {
            JournalCommit commit = change.ToCommit();
            CommitOutcome outcome = await services.Store.CommitAsync(commit, CancellationToken.None).ConfigureAwait(false);
            if (outcome == CommitOutcome.Committed)
                return;
            ItemRecord? stored = await services.Store.FindAsync(commit.Item.Id, CancellationToken.None).ConfigureAwait(false);
            if (stored is null || stored.Fence != commit.Item.Fence || stored.Version < commit.ExpectedVersion || stored.State != change.From)
                return;
            change = change.RebasedOn(stored);
        }
    }

    private static string By(Effect<TOutput> effect)
    {
        string kind = effect switch
        {
            IdempotentEffect<TOutput> => "idempotent",
            VerifiableEffect<TOutput> => "verifiable",
            UnconfirmedEffect<TOutput> => "unconfirmed",
            _ => "transactional",
        };
        return $", {kind} effect {effect.GetType()}";
    }

    private Task SettleAsync(ItemRecord item, ItemState state, string action, string alert, string problem, GateEvent? label = null)
    {
        DateTimeOffset now = services.Now;
        return CommitAsync(ItemChange.Of(item)
            .Witness(label)
            .Record(now, AuditChain.System, action, problem)
            .Raise(Alerts.Of(integration, alert, now))
            .To(state, now));
    }
}

using System.Diagnostics;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>The runner as the background work and the review desk see it.</summary>
internal sealed partial class IntegrationRunner<TInput, TOutput> : IItemWorker
{
    // Longer than any single step may take (a call and then its checks, an attempt and then the question what came of it), so that a lease only ends for a worker that is gone.
    private const double LeaseReserve = 2.5;

    public string Owner => _plan.Owner;

    public string Runbook => _plan.Runbook;

    public string Reviewers => _plan.Reviewers;

    public TimeSpan EscalateAfter => _plan.EscalateAfter;

    public TimeSpan Lease => LeaseReserve * TimeSpan.FromTicks(Math.Max(_plan.CallOptions.TimeLimit.Ticks, _plan.EffectOptions.TimeLimit.Ticks));

    public Type OutputType => typeof(TOutput);

    public async Task ResumeAsync(ItemRecord claimed, CancellationToken cancellationToken)
    {
        if (claimed.State == ItemState.Received)
            await ResumeCallAsync(claimed, cancellationToken).ConfigureAwait(false);
        else
            await _effects.ResumeAsync(claimed, cancellationToken).ConfigureAwait(false);
    }

    public Task<ReviewTicket> TicketAsync(ItemRecord item, CancellationToken cancellationToken) => _review.TicketAsync(item, cancellationToken);

    public Task<ReviewResult> CompleteAsync(ItemRecord item, string revision, object verdict, string reviewer, CancellationToken cancellationToken) =>
        _review.CompleteAsync(item, revision, (Verdict<TOutput>)verdict, reviewer, cancellationToken);

    public Task<ReviewResult> CompleteAsync(ItemRecord item, ReviewForm form, string reviewer, CancellationToken cancellationToken) =>
        _review.CompleteAsync(item, form, reviewer, cancellationToken);

    public Task<ReviewResult> UndoAsync(ItemRecord item, string reviewer, CancellationToken cancellationToken) => _review.UndoAsync(item, reviewer, cancellationToken);

    public Task<ReviewResult> ResolveAsync(ItemRecord item, bool happened, string why, string reviewer, CancellationToken cancellationToken) =>
        _review.ResolveAsync(item, happened, why, reviewer, cancellationToken);

    public async Task<IntegrationStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        GateStatus gate = await Gate.AdvanceAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<StateCount> counts = await _services.Store.CountAsync(cancellationToken).ConfigureAwait(false);
        return new(gate.Stage, gate.Summary, gate.Certificate, counts.Where(count => count.Integration == Name).ToDictionary(count => count.State, count => count.Count));
    }

    public async Task<bool> ReportOutcomeAsync(string itemKey, Outcome outcome, string why, CancellationToken cancellationToken)
    {
        // A change that came between is no reason to lose the report: read again and try again.
        while (await _services.Store.FindByKeyAsync(Name, itemKey, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            DateTimeOffset now = _services.Now;
            ItemChange item = ItemChange.Of(stored)
                .Set(record => record with { UpdatedAt = now })
                .Record(now, AuditChain.System, AuditAction.OutcomeReported, $"{outcome}: {why}");
            if (outcome == Outcome.Wrong)
                item.Witness(GateKeeper.Label(stored, wrong: true, now)).Raise(Alerts.Of(Name, AlertKind.WrongOutcome, now));
            if (await _services.Store.CommitAsync(item.ToCommit(), cancellationToken).ConfigureAwait(false) == CommitOutcome.Committed)
                return true;
        }

        return false;
    }

    private async Task ResumeCallAsync(ItemRecord claimed, CancellationToken cancellationToken)
    {
        using Activity? activity = _services.Tracing.Resumption(Name, claimed.TraceParent);
        IReadOnlyList<ItemContent> contents = await _services.Store.ReadContentsAsync(claimed.Id, cancellationToken).ConfigureAwait(false);
        ItemContent? stored = contents.FirstOrDefault(content => content.Kind == ContentKind.Input);
        ItemChange item = ItemChange.Of(claimed);
        Assessment<TOutput> assessment = stored is { IsIntact: true } && InputContract.Parse(stored.Bytes).TryGetValue(out TInput? input)
            ? await _assessor.AssessAsync(input, cancellationToken).ConfigureAwait(false)
            : Assessment<TOutput>.Without(ReviewCode.CheckFailed, "The stored input is damaged or does not fit its contract any more.");
        await DecideAsync(item, assessment.Because(ItemChecks.From(contents).Reasons), cancellationToken).ConfigureAwait(false);
    }
}

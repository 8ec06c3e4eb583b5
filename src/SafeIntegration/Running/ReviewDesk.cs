using System.Security.Claims;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>The desk over all integrations: finds the item, checks that the person may decide it, and hands it to its runner.</summary>
internal sealed class ReviewDesk(IntegrationRegistry registry, RunnerServices services) : IReviewDesk
{
    private const int MaxPage = 500;

    public async Task<ReviewPage> ListAsync(ReviewQuery query, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        int max = Math.Clamp(query.Max, 1, MaxPage);
        string[] visible = [.. registry.Workers.Where(worker => MayReview(worker, reviewer)).Select(worker => worker.Name)];
        string[] wanted = [.. visible.Where(name => query.Integration is null || name == query.Integration)];
        IReadOnlyList<ItemRecord> page = wanted.Length == 0 ? [] : await services.Store.ListAsync(
            new() { Integrations = wanted, States = query.States, After = query.After, Max = max + 1 }, cancellationToken).ConfigureAwait(false);

        var summaries = new List<ReviewSummary>();
        foreach (ItemRecord item in page.Take(max))
            summaries.Add(await SummaryAsync(item, cancellationToken).ConfigureAwait(false));
        ItemId? next = page.Count > max ? summaries[^1].Item : null;
        return new(summaries, next, await CountsAsync(visible, cancellationToken).ConfigureAwait(false));
    }

    public async Task<ReviewTicket?> FindAsync(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        (ItemRecord? record, IItemWorker? worker, _) = await OpenAsync(item, reviewer, cancellationToken).ConfigureAwait(false);
        return worker is null ? null : await worker.TicketAsync(record!, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ReviewTicket<TOutput>?> FindAsync<TOutput>(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        ReviewTicket? ticket = await FindAsync(item, reviewer, cancellationToken).ConfigureAwait(false);
        return ticket is null or ReviewTicket<TOutput>
            ? (ReviewTicket<TOutput>?)ticket
            : throw new ArgumentException($"The item belongs to '{ticket.Integration}', whose output is not {typeof(TOutput).Name}.", nameof(item));
    }

    public async Task<ReviewResult> CompleteAsync<TOutput>(
        ReviewTicket<TOutput> ticket, Verdict<TOutput> verdict, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        // A verdict that is not there releases nothing.
        ArgumentNullException.ThrowIfNull(verdict);
        (ItemRecord? record, IItemWorker? worker, ReviewResult? refused) = await OpenAsync(ticket.Item, reviewer, cancellationToken).ConfigureAwait(false);
        if (refused is not null)
            return refused;
        return worker!.OutputType == typeof(TOutput)
            ? await worker.CompleteAsync(record!, ticket.Revision, verdict, NameOf(reviewer), cancellationToken).ConfigureAwait(false)
            : throw new ArgumentException($"The item belongs to '{worker.Name}', whose output is not {typeof(TOutput).Name}.", nameof(ticket));
    }

    public async Task<ReviewResult> CompleteAsync(ReviewForm form, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        (ItemRecord? record, IItemWorker? worker, ReviewResult? refused) = await OpenAsync(form.Item, reviewer, cancellationToken).ConfigureAwait(false);
        return refused ?? await worker!.CompleteAsync(record!, form, NameOf(reviewer), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ReviewResult> UndoAsync(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        (ItemRecord? record, IItemWorker? worker, ReviewResult? refused) = await OpenAsync(item, reviewer, cancellationToken).ConfigureAwait(false);
        return refused ?? await worker!.UndoAsync(record!, NameOf(reviewer), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ReviewResult> ResolveAsync(ItemId item, bool happened, string why, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        (ItemRecord? record, IItemWorker? worker, ReviewResult? refused) = await OpenAsync(item, reviewer, cancellationToken).ConfigureAwait(false);
        return refused ?? await worker!.ResolveAsync(record!, happened, why, NameOf(reviewer), cancellationToken).ConfigureAwait(false);
    }

    // Fails closed: without a name there is nobody to write into the audit, and without a known integration nobody who may decide.
    private static bool MayReview(IItemWorker worker, ClaimsPrincipal? reviewer) =>
        reviewer?.Identity is { IsAuthenticated: true } && NameOf(reviewer).Length > 0 && worker.Reviewers.Length > 0 && reviewer.IsInRole(worker.Reviewers);

    private static string NameOf(ClaimsPrincipal reviewer)
    {
        string name = reviewer.Identity?.Name ?? reviewer.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "";
        return name == AuditChain.System ? "" : name.Trim();
    }

    private async Task<(ItemRecord? Record, IItemWorker? Worker, ReviewResult? Refused)> OpenAsync(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken)
    {
        ItemRecord? record = await services.Store.FindAsync(item, cancellationToken).ConfigureAwait(false);
        IItemWorker? worker = record is null ? null : registry.Find(record.Integration);
        if (worker is null)
            return (null, null, ReviewResult.Of(ReviewOutcome.NotFound));
        return MayReview(worker, reviewer) ? (record, worker, null) : (null, null, ReviewResult.Of(ReviewOutcome.Forbidden));
    }

    private async Task<ReviewSummary> SummaryAsync(ItemRecord item, CancellationToken cancellationToken)
    {
        ItemChecks checks = ItemChecks.From(await services.Store.ReadContentsAsync(item.Id, cancellationToken).ConfigureAwait(false));
        TimeSpan escalation = registry.Find(item.Integration)?.EscalateAfter ?? TimeSpan.Zero;
        return new(item.Id, item.Integration, item.ItemKey ?? "", item.Segment, item.State, checks.Reasons, item.CreatedAt, item.CreatedAt + escalation);
    }

    private async Task<IReadOnlyList<ReviewCount>> CountsAsync(string[] integrations, CancellationToken cancellationToken)
    {
        IReadOnlyList<StateCount> counts = await services.Store.CountAsync(cancellationToken).ConfigureAwait(false);
        var result = new List<ReviewCount>();
        foreach (string name in integrations)
        {
            GateStatus gate = await registry.Find(name)!.Gate.AdvanceAsync(cancellationToken).ConfigureAwait(false);
            long Count(ItemState state) => counts.FirstOrDefault(count => count.Integration == name && count.State == state)?.Count ?? 0;
            result.Add(new(name, Count(ItemState.NeedsReview), Count(ItemState.InDoubt) + Count(ItemState.Failed), $"{gate.Stage}: {gate.Summary}"));
        }

        return result;
    }
}

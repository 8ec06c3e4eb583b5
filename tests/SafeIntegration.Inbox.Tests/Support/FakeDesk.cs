using System.Globalization;
using System.Security.Claims;
using SafeIntegration.Journaling;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>A review desk in memory, for the odd cases that are hard to bring about with the real one.</summary>
internal sealed class FakeDesk(TimeProvider time) : IReviewDesk
{
    public static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(10);

    private readonly List<FakeItem> _items = [];

    public FakeItem Add(FakeItem item)
    {
        lock (_items)
        {
            item.History.Insert(0, new ReviewEvent(item.SubmittedAt, "system", AuditAction.Received, ""));
            _items.Add(item);
            _items.Sort((a, b) => string.CompareOrdinal(a.Id.Value, b.Id.Value));
            return item;
        }
    }

    public Task<ReviewPage> ListAsync(ReviewQuery query, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default)
    {
        lock (_items)
        {
            var mine = _items.Where(item => reviewer.IsInRole(item.Role)).ToList();
            var counts = mine.GroupBy(item => item.Integration).Select(group => new ReviewCount(
                group.Key, group.Count(item => item.State == ItemState.NeedsReview), group.Count(item => item.State is ItemState.InDoubt or ItemState.Failed),
                "In launch for 6 days: 212 of 300 reviewed labels, then the pool can be certified.")).ToList();
            var waiting = mine.Where(item => query.States.Contains(item.State) && (query.Integration ?? item.Integration) == item.Integration
                && string.CompareOrdinal(item.Id.Value, query.After?.Value ?? "") > 0).ToList();
            var page = waiting.Take(query.Max).Select(item => item.ToSummary()).ToList();
            return Task.FromResult(new ReviewPage(page, waiting.Count > page.Count ? page[^1].Item : null, counts));
        }
    }

    public Task<ReviewTicket?> FindAsync(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default) =>
        Task.FromResult<ReviewTicket?>(Find(item, reviewer)?.ToTicket());

    public Task<ReviewTicket<TOutput>?> FindAsync<TOutput>(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The inbox has no use for objects.");

    public Task<ReviewResult> CompleteAsync<TOutput>(
        ReviewTicket<TOutput> ticket, Verdict<TOutput> verdict, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The inbox has no use for objects.");

    public Task<ReviewResult> CompleteAsync(ReviewForm form, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default)
    {
        lock (_items)
            return Task.FromResult(Find(form.Item, reviewer) is { } item ? Complete(item, form, reviewer) : new(ReviewOutcome.NotFound, []));
    }

    public Task<ReviewResult> UndoAsync(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default)
    {
        lock (_items)
        {
            if (Find(item, reviewer) is not { } found)
                return Task.FromResult(new ReviewResult(ReviewOutcome.NotFound, []));
            if (found.State != ItemState.Due || found.DueAt <= time.GetUtcNow())
                return Task.FromResult(new ReviewResult(ReviewOutcome.Stale, []));
            return Task.FromResult(Commit(found, reviewer, AuditAction.Undone, "", ItemState.NeedsReview, null));
        }
    }

    public Task<ReviewResult> ResolveAsync(ItemId item, bool happened, string why, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default)
    {
        lock (_items)
        {
            if (Find(item, reviewer) is not { } found)
                return Task.FromResult(new ReviewResult(ReviewOutcome.NotFound, []));
            if (found.State is not (ItemState.InDoubt or ItemState.Failed))
                return Task.FromResult(AlreadyDecided(found));
            if (why.Length == 0)
                return Task.FromResult(new ReviewResult(ReviewOutcome.ReasonRequired, [new("", "Say what you saw.")]));
            return Task.FromResult(happened
                ? Commit(found, reviewer, AuditAction.Resolved, why, ItemState.Applied, null)
                : Commit(found, reviewer, AuditAction.Resolved, why, ItemState.Due, time.GetUtcNow()));
        }
    }

    private FakeItem? Find(ItemId item, ClaimsPrincipal reviewer)
    {
        lock (_items)
            return _items.Find(found => found.Id == item && reviewer.IsInRole(found.Role));
    }

    private ReviewResult Complete(FakeItem item, ReviewForm form, ClaimsPrincipal reviewer)
    {
        if (item.State != ItemState.NeedsReview)
            return AlreadyDecided(item);
        if (item.Revision != form.Revision)
            return new(ReviewOutcome.Stale, []);
        if (form.Action == ReviewAction.Approve)
            return Approve(item, form, reviewer);
        if (form.Why.Length == 0)
            return new(ReviewOutcome.ReasonRequired, [new("", "Please say why.")]);

        return form.Action == ReviewAction.Decline
            ? Commit(item, reviewer, AuditAction.Declined, form.Why, ItemState.Declined, null)
            : Commit(item, reviewer, AuditAction.SentBack, form.Why, ItemState.SentBack, null);
    }

    private ReviewResult Approve(FakeItem item, ReviewForm form, ClaimsPrincipal reviewer)
    {
        var changed = item.Fields.Where(field => form.Values.TryGetValue(field.Name, out var value) && value != field.Value).ToList();
        var invalid = changed.Where(field => field.Kind == FieldKind.Number
            && !decimal.TryParse(form.Values[field.Name], NumberStyles.Number, CultureInfo.InvariantCulture, out _)).ToList();
        if (invalid.Count > 0)
            return new(ReviewOutcome.Invalid, [.. invalid.Select(field => new FieldProblem(field.Name, "This is not a number."))]);

        var unseen = changed.Where(field => field.Grounding is not null && item.SourceText?.Contains(form.Values[field.Name] ?? "", StringComparison.Ordinal) == false).ToList();
        if (unseen.Count > 0 && form.Why.Length == 0)
            return new(ReviewOutcome.ReasonRequired, [.. unseen.Select(field => new FieldProblem(field.Name, "This does not stand on the document. Please say where it comes from."))]);

        item.DecidedValues = item.Fields.ToDictionary(field => field.Name, field => form.Values.GetValueOrDefault(field.Name, field.Value));
        return Commit(
            item, reviewer, changed.Count == 0 ? AuditAction.Approved : AuditAction.Corrected, form.Why, ItemState.Due, time.GetUtcNow() + UndoWindow);
    }

    private ReviewResult Commit(FakeItem item, ClaimsPrincipal reviewer, string action, string why, ItemState state, DateTimeOffset? dueAt)
    {
        item.State = state;
        item.DueAt = dueAt;
        item.Version++;
        item.History.Add(new ReviewEvent(time.GetUtcNow(), reviewer.Identity!.Name!, action, why));
        return new(ReviewOutcome.Accepted, [], null, dueAt);
    }

    private static ReviewResult AlreadyDecided(FakeItem item) => new(ReviewOutcome.AlreadyDecided, [], item.History[^1].Actor, item.History[^1].At);
}

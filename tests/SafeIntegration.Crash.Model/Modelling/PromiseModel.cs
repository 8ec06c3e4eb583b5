using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>
/// The promises as a machine of its own: what each command must do to each item, computed without a store, a thread or a clock. It is told the ids that the library draws,
/// nothing else.
/// </summary>
internal sealed partial class PromiseModel(EffectKind kind)
{
    private const int MaxKeyHash = 12;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public List<ModelItem> Items { get; } = [];

    /// <summary>The item that a command means; null if there is none yet.</summary>
    public ModelItem? At(int number) => Items.Count == 0 ? null : Items[number % Items.Count];

    /// <summary>Whether a submission would write, which is when another one can come in between.</summary>
    public bool Writes(Bill bill) => bill.Amount < 0 ? FindRejected(bill) is null : Arrive(bill).Existing is null;

    /// <summary>A submission. <paramref name="id"/> is the answer's; null if it is wrong, and then the message says why.</summary>
    public ModelItem? Submit(Bill bill, bool isQueued, string id, out string problem)
    {
        problem = "";
        if (bill.Amount < 0)
            return Reject(bill, id, out problem);
        (string key, ModelItem? existing, ModelItem? sentBack, bool isReused) = Arrive(bill);
        ModelItem? expected = existing ?? sentBack;
        if (expected is not null ? expected.Id != id : Items.Exists(item => item.Id == id))
        {
            problem = $"the answer names {id}, and it should be {(expected is null ? "a new item" : $"{expected} ({expected.Id})")}";
            return null;
        }

        if (existing is not null)
            return existing;
        ModelItem item = sentBack ?? Add(new(id, key, Bill.HashOf(bill), bill.Amount, Items.Count));
        item.Commit(sentBack is null ? AuditAction.Received : AuditAction.Resubmitted);
        (item.Payload, item.Amount, item.Attempts, item.HasReasons) = (Bill.HashOf(bill), bill.Amount, 0, isReused || sentBack is not null);
        if (isQueued)
        {
            if (item.HasReasons)
                item.Actions.Add(AuditAction.Received);
            item.To(ItemState.Received, Now);
        }
        else
        {
            Rule(item);
        }

        return item;
    }

    /// <summary>Claims what is due, those due longest first. Where that leaves a choice, the store's is taken.</summary>
    /// <param name="max">How many at most.</param>
    /// <param name="chosen">What the store claimed; what it could not have claimed is answered with what it should.</param>
    public IReadOnlyList<ModelClaim> Claim(int max, IReadOnlyList<string>? chosen = null)
    {
        ModelItem[] free = [.. Items.Where(item => item.IsClaimable(Now)).OrderBy(item => item.DueAt).ThenBy(item => item.Id, StringComparer.Ordinal)];
        ModelItem[] taken = [.. (chosen ?? []).Select(id => free.FirstOrDefault(item => item.Id == id)).OfType<ModelItem>()];
        bool fits = taken.Length == chosen?.Count && taken.Length == Math.Min(max, free.Length)
            && taken.Index().All(place => !free.Except(taken.Take(place.Index)).Any(other => other.IsBefore(place.Item)));
        return [.. (fits ? taken : free.Take(max).ToArray()).Select(item => item.Claim(Now + BillRules.Lease))];
    }

    private ModelItem Add(ModelItem item)
    {
        Items.Add(item);
        return item;
    }

    private ModelItem? Reject(Bill bill, string id, out string problem)
    {
        problem = "";
        if (FindRejected(bill) is { } known)
        {
            problem = known.Id == id ? "" : $"the answer names {id}, and the payload is in quarantine as {known.Id}";
            return known.Id == id ? known : null;
        }

        ModelItem item = Add(new(id, null, Bill.HashOf(bill), bill.Amount, Items.Count));
        item.Commit(AuditAction.Rejected);
        item.To(ItemState.Rejected);
        return item;
    }

    private ModelItem? FindRejected(Bill bill) => Items.Find(item => item.State == ItemState.Rejected && item.Payload == Bill.HashOf(bill));

    /// <summary>The same key with the same content is the same item; with other content it answers an item that was sent back, or becomes an item of its own.</summary>
    private (string Key, ModelItem? Existing, ModelItem? SentBack, bool IsReused) Arrive(Bill bill)
    {
        string payload = Bill.HashOf(bill);
        string key = bill.Id;
        bool isReused = false;
        while (Items.Find(item => item.Key == key) is { } known)
        {
            if (known.Payload == payload)
                return (key, known, null, isReused);
            if (known.State == ItemState.SentBack)
                return (key, null, known, isReused);
            key = $"{key}#{payload[..MaxKeyHash]}";
            isReused = true;
        }

        return (key, null, null, isReused);
    }

    /// <summary>Puts an item before the gate, within the commit that is being made.</summary>
    private void Rule(ModelItem item)
    {
        item.Attempts = 0;
        if (item.HasReasons || item.Amount > BillRules.ReviewAbove)
        {
            item.Actions.Add(AuditAction.NeedsReview);
            item.Lane = Lane.Review;
            item.To(ItemState.NeedsReview);
        }
        else
        {
            item.Actions.Add(AuditAction.Automatic);
            item.Lane = Lane.Automatic;
            item.Approved = item.Amount;
            item.To(ItemState.Due, Now);
        }
    }
}

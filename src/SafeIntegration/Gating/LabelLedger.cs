namespace SafeIntegration.Gating;

/// <summary>An item chosen for review, and what came of it.</summary>
internal sealed class LedgerEntry(double score, Sampling sampling)
{
    public double Score { get; } = score;

    public Sampling Sampling { get; } = sampling;

    /// <summary>The label; null while nobody has reviewed the item.</summary>
    public bool? IsWrong { get; set; }

    public bool IsCounted { get; set; }
}

/// <summary>
/// Hands out labels in the order in which their items were submitted.
/// </summary>
/// <remarks>
/// Reviewers finish easy items first, and easy items are rarely wrong. Counted in order of arrival, labels would look better
/// than the items are for as long as the hard ones are open, and a certificate issued at such a moment would not be worth its
/// level. A label that overtakes an older item therefore waits for it; the review deadline bounds the wait.
/// </remarks>
internal sealed class LabelLedger
{
    private readonly Dictionary<string, LedgerEntry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<LedgerEntry> _uncounted = new();

    /// <summary>Labels that have arrived and wait for an older item's label.</summary>
    public int Waiting { get; private set; }

    /// <summary>Notes an item that will be reviewed; false if it is known already.</summary>
    public bool TryAdd(string item, LedgerEntry entry)
    {
        if (!_entries.TryAdd(item, entry))
            return false;
        _uncounted.Enqueue(entry);
        return true;
    }

    public LedgerEntry? Find(string item) => _entries.GetValueOrDefault(item);

    /// <summary>Notes a label; a later one replaces it.</summary>
    public void Label(LedgerEntry entry, bool isWrong)
    {
        if (entry.IsWrong is null)
            Waiting++;
        entry.IsWrong = isWrong;
    }

    /// <summary>Takes the oldest uncounted item if its label has arrived.</summary>
    public LedgerEntry? TakeNextLabelled()
    {
        if (!_uncounted.TryPeek(out LedgerEntry? oldest) || oldest.IsWrong is null)
            return null;
        _uncounted.Dequeue();
        oldest.IsCounted = true;
        Waiting--;
        return oldest;
    }
}

namespace SafeIntegration.Journaling;

/// <summary>Asks for items that are due for a background step.</summary>
/// <param name="Integrations">Only items of these integrations.</param>
/// <param name="Owner">Who claims them.</param>
/// <param name="Now">The present, to compare due times and leases with. A store with a clock of its own may use that instead.</param>
/// <param name="Lease">How long the claim holds.</param>
/// <param name="Max">How many at the most.</param>
public sealed record ClaimRequest(IReadOnlyList<string> Integrations, string Owner, DateTimeOffset Now, TimeSpan Lease, int Max);

/// <summary>Asks for a page of items, oldest first.</summary>
public sealed record ItemQuery
{
    /// <summary>Only items of these integrations; all where null.</summary>
    public IReadOnlyList<string>? Integrations { get; init; }

    /// <summary>Only items in these states; all where null.</summary>
    public IReadOnlyList<ItemState>? States { get; init; }

    /// <summary>Only items after this one, for paging (ids are ordered by time); from the start where null.</summary>
    public ItemId? After { get; init; }

    /// <summary>
    /// Only items that have contents still. Found from the contents, so that a million items whose contents retention has deleted cost nothing. A store may
    /// page through them in the order in which they came instead of that of their ids.
    /// </summary>
    public bool WithContents { get; init; }

    /// <summary>How many at the most.</summary>
    public int Max { get; init; } = 100;
}

/// <summary>How many items of an integration are in a state.</summary>
/// <param name="Integration">Name of the integration.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many items.</param>
/// <param name="OldestAt">When the item that has been in it longest got there (its last commit).</param>
public sealed record StateCount(string Integration, ItemState State, long Count, DateTimeOffset OldestAt);

/// <summary>The newest link of an item's audit chain.</summary>
/// <param name="Item">The item.</param>
/// <param name="Length">Number of entries in the chain.</param>
/// <param name="Hash">Hash of the newest entry.</param>
public sealed record ChainHead(ItemId Item, long Length, string Hash);

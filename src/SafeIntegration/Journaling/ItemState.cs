namespace SafeIntegration;

/// <summary>Where an item stands between its submission and its effect.</summary>
public enum ItemState
{
    /// <summary>Accepted; its call has not been answered yet (it is queued, or its provider is down and is being retried).</summary>
    Received,

    /// <summary>The input breaks its contract. The payload is quarantined and can be replayed. No effect will happen.</summary>
    Rejected,

    /// <summary>Waits for a person.</summary>
    NeedsReview,

    /// <summary>Decided. The effect runs as soon as <see cref="Journaling.ItemRecord.DueAt"/> has passed; until then a review can be undone.</summary>
    Due,

    /// <summary>The intent to run the effect is committed; the effect may or may not have happened yet.</summary>
    Started,

    /// <summary>The effect has happened.</summary>
    Applied,

    /// <summary>Nobody knows whether the effect has happened; a person must look.</summary>
    InDoubt,

    /// <summary>The effect has not happened and is not retried any more; a person must look.</summary>
    Failed,

    /// <summary>A reviewer decided that no effect shall happen.</summary>
    Declined,

    /// <summary>A reviewer asked the sender for something; a new submission under the same item key comes back to review.</summary>
    SentBack,
}

/// <summary>The way an item takes to its effect.</summary>
public enum Lane
{
    /// <summary>Decided by the gate alone.</summary>
    Automatic,

    /// <summary>Decided by a person.</summary>
    Review,
}

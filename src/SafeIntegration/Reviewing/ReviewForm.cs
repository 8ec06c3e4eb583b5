namespace SafeIntegration;

/// <summary>A verdict as a web form sends it.</summary>
public sealed record ReviewForm
{
    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>The revision of the ticket that was shown.</summary>
    public required string Revision { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewAction Action { get; init; }

    /// <summary>
    /// For <see cref="ReviewAction.Approve"/>: the fields as they stood in the form, by member name, in the format of their <see cref="FieldKind"/>. Where one differs
    /// from the proposal, the verdict is a correction. May be empty: then the proposal is approved as it stands.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>The reviewer's reason or question.</summary>
    public string Why { get; init; } = "";
}

/// <summary>What a reviewer can do.</summary>
public enum ReviewAction
{
    /// <summary>Approve, with or without corrections.</summary>
    Approve,

    /// <summary>No effect shall happen.</summary>
    Decline,

    /// <summary>The sender shall mend it.</summary>
    SendBack,
}

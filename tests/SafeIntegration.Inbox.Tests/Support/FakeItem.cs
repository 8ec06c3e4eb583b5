using SafeIntegration.Journaling;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>An item of the fake desk. A test changes what it needs.</summary>
internal sealed record FakeItem
{
    public required ItemId Id { get; init; }
    public string Integration { get; init; } = "supplier-invoices";
    public string Key { get; init; } = "INV-2026-114";
    public string Segment { get; init; } = "Nordic Steel AS";
    public string Role { get; init; } = "ap-clerks";
    public string Action { get; init; } = "post to accounts payable";
    public bool HasProposal { get; init; } = true;
    public IReadOnlyList<ReviewReason> Reasons { get; init; } = [];
    public IReadOnlyList<ReviewField> Fields { get; init; } = [];
    public IReadOnlyList<ReviewDocument> Documents { get; init; } = [];
    public string? SourceText { get; init; }
    public DateTimeOffset SubmittedAt { get; init; }
    public TimeSpan EscalatesAfter { get; init; } = TimeSpan.FromDays(2);

    public ItemState State { get; set; } = ItemState.NeedsReview;
    public int Version { get; set; } = 1;
    public DateTimeOffset? DueAt { get; set; }
    public List<ReviewEvent> History { get; } = [];
    public IReadOnlyDictionary<string, string?>? DecidedValues { get; set; }

    public string Revision => $"revision-{Version}";

    public IEnumerable<string> Verdicts => History.Where(entry => entry.Action != AuditAction.Received).Select(entry => $"{entry.Action} by {entry.Actor}");

    public ReviewTicket<object> ToTicket() => new()
    {
        Item = Id,
        Integration = Integration,
        ItemKey = Key,
        Segment = Segment,
        State = State,
        Revision = Revision,
        Reasons = Reasons,
        Fields = Fields,
        HasProposal = HasProposal,
        SourceText = SourceText,
        Documents = Documents,
        Action = Action,
        Stage = "launch",
        SubmittedAt = SubmittedAt,
        EscalatesAt = SubmittedAt + EscalatesAfter,
        DueAt = DueAt,
        History = [.. History],
        Proposed = null,
    };

    public ReviewSummary ToSummary() => new(Id, Integration, Key, Segment, State, Reasons, SubmittedAt, SubmittedAt + EscalatesAfter);
}

namespace SafeIntegration.Journaling;

/// <summary>
/// An alert in the journal's outbox. Alerts with the same key are one alert that counts: a thousand refused payloads are one
/// message with a number, not a thousand messages. Never holds payload values.
/// </summary>
public sealed record AlertRecord
{
    /// <summary>Alerts with the same key are the same alert.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the integration; empty for the library as a whole.</summary>
    public required string Integration { get; init; }

    /// <summary>What kind of alert, see <c>AlertKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How often it happened since the key was first raised.</summary>
    public long Count { get; init; } = 1;

    /// <summary>What of <see cref="Count"/> was told already.</summary>
    public long DeliveredCount { get; init; }

    /// <summary>When it was raised first.</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>When it was raised last.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>
    /// When it shall be delivered next; null when all was told. An alert raised without a due time is due at <see cref="LastAt"/>.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was delivered last.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Deliveries that failed since the last good one.</summary>
    public int Attempts { get; init; }
}

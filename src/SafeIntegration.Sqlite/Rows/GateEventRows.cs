using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>The table <c>journal_gate_event</c>. One writer at a time gives sequence numbers in the order of the commits.</summary>
internal static class GateEventRows
{
    private const string Insert =
        """
        INSERT INTO journal_gate_event (sequence, integration, epoch, kind, at, item_id, segment, score, wrong, audit_rate, lowest_audit_rate, automatic, selected, detail)
        VALUES (1 + coalesce((SELECT sequence FROM journal_gate_event WHERE integration = $integration ORDER BY sequence DESC LIMIT 1), 0), $integration, $epoch, $kind, $at, $item_id, $segment, $score, $wrong, $audit_rate, $lowest_audit_rate, $automatic, $selected, $detail)
        ON CONFLICT DO NOTHING
        """;

    private const string Select =
        """
        SELECT sequence, integration, epoch, kind, at, item_id, segment, score, wrong, audit_rate, lowest_audit_rate, automatic, selected, detail FROM journal_gate_event
        WHERE integration = $integration AND sequence > $after ORDER BY sequence LIMIT $max
        """;

    /// <summary>False if the epoch has had a stage event of this kind already.</summary>
    public static bool Append(SqlSession session, GateEvent gateEvent)
    {
        int inserted = session.Execute(Insert,
            ("$integration", gateEvent.Integration), ("$epoch", gateEvent.Epoch), ("$kind", gateEvent.Kind.ToColumn()),
            ("$at", gateEvent.At.ToColumn()), ("$item_id", gateEvent.Item?.Value), ("$segment", gateEvent.Segment),
            ("$score", gateEvent.Score), ("$wrong", gateEvent.Wrong), ("$audit_rate", gateEvent.AuditRate),
            ("$lowest_audit_rate", gateEvent.LowestAuditRate), ("$automatic", gateEvent.IsAutomatic), ("$selected", gateEvent.IsSelected), ("$detail", gateEvent.Detail));
        return inserted == 1;
    }

    public static IReadOnlyList<GateEvent> ReadAfter(SqlSession session, string integration, long afterSequence, int max) =>
        session.Query(Select, Read, ("$integration", integration), ("$after", afterSequence), ("$max", Math.Max(max, 0)));

    private static GateEvent Read(SqlRow reader) => new()
    {
        Sequence = reader.GetInt64(0),
        Integration = reader.GetString(1),
        Epoch = reader.GetInt32(2),
        Kind = reader.Name<GateEventKind>(3),
        At = reader.Time(4),
        Item = reader.IsDBNull(5) ? null : new ItemId(reader.GetString(5)),
        Segment = reader.GetString(6),
        Score = reader.GetDouble(7),
        Wrong = reader.GetBoolean(8),
        AuditRate = reader.GetDouble(9),
        LowestAuditRate = reader.GetDouble(10),
        IsAutomatic = reader.GetBoolean(11),
        IsSelected = reader.GetBoolean(12),
        Detail = reader.GetString(13),
    };
}

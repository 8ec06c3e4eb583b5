using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// The table <c>journal_gate_event</c>. Whoever appends holds a lock of the integration until its commit: a reader that has seen a number must never
/// find a lower one later, and a sequence alone is in the order of the inserts, not of the commits.
/// </summary>
internal static class GateEventRows
{
    // A row and no advisory lock, whose numbers other programs might use too. Without a change there would be no lock where the row exists.
    private const string Lock =
        """
        INSERT INTO :"schema".journal_gate_order (integration) VALUES ($1)
        ON CONFLICT (integration) DO UPDATE SET appends = journal_gate_order.appends + 1
        """;

    private const string Insert =
        """
        INSERT INTO :"schema".journal_gate_event (integration, epoch, kind, at, item_id, segment, score, wrong, audit_rate, lowest_audit_rate, automatic, selected, detail)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT DO NOTHING
        """;

    private const string Select =
        """
        SELECT sequence, integration, epoch, kind, at, item_id, segment, score, wrong, audit_rate, lowest_audit_rate, automatic, selected, detail
        FROM :"schema".journal_gate_event WHERE integration = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
        """;

    /// <summary>Changes no row if the epoch has had a stage event of this kind already.</summary>
    public static Statement Append(GateEvent gateEvent) => new(Insert,
        Column.Text(gateEvent.Integration), Column.Integer(gateEvent.Epoch), Column.Name<GateEventKind>(gateEvent.Kind), Column.Time(gateEvent.At),
        Column.Text(gateEvent.Item?.Value), Column.Text(gateEvent.Segment), Column.Real(gateEvent.Score), Column.Flag(gateEvent.Wrong),
        Column.Real(gateEvent.AuditRate), Column.Real(gateEvent.LowestAuditRate), Column.Flag(gateEvent.IsAutomatic), Column.Flag(gateEvent.IsSelected),
        Column.Text(gateEvent.Detail));

    /// <summary>Comes before the events of an integration, in the order of the integrations' names where there are several.</summary>
    public static Statement LockOrder(string integration) => new(Lock, Column.Text(integration));

    public static async Task<IReadOnlyList<GateEvent>> ReadAfterAsync(
        SqlSession session, string integration, long afterSequence, int max, CancellationToken cancellationToken) =>
        await session.QueryAsync(
            new(Select, Column.Text(integration), Column.Number(afterSequence), Column.Number(Math.Max(max, 0))), Read, cancellationToken).ConfigureAwait(false);

    private static GateEvent Read(NpgsqlDataReader reader) => new()
    {
        Sequence = reader.GetInt64(0),
        Integration = reader.String(1),
        Epoch = reader.GetInt32(2),
        Kind = reader.Name<GateEventKind>(3),
        At = reader.Time(4),
        Item = reader.IsDBNull(5) ? null : new ItemId(reader.String(5)),
        Segment = reader.String(6),
        Score = reader.GetDouble(7),
        Wrong = reader.GetBoolean(8),
        AuditRate = reader.GetDouble(9),
        LowestAuditRate = reader.GetDouble(10),
        IsAutomatic = reader.GetBoolean(11),
        IsSelected = reader.GetBoolean(12),
        Detail = reader.String(13),
    };
}

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

    // Of the items that this transaction has written, and of no other; in the order given.
    private const string InsertAll =
        """
        INSERT INTO :"schema".journal_gate_event (integration, epoch, kind, at, item_id, segment, score, wrong, audit_rate, lowest_audit_rate, automatic, selected, detail)
        SELECT integration, epoch, kind, at, item_id, segment, score, wrong, audit_rate, lowest_audit_rate, automatic, selected, detail
        FROM unnest($1::text[], $2::int[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::float8[], $8::bool[], $9::float8[], $10::float8[], $11::bool[], $12::bool[],
                $13::text[], $14::text[]) WITH ORDINALITY
            AS event(integration, epoch, kind, at, item_id, segment, score, wrong, audit_rate, lowest_audit_rate, automatic, selected, detail, cause, place)
        WHERE EXISTS (SELECT FROM :"schema".journal_item AS item WHERE item.id = event.cause AND item.xmin = pg_current_xact_id()::xid)
        ORDER BY place
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

    /// <summary>The events of many commits. Those whose item this transaction did not write are left out.</summary>
    public static Statement AppendAll(IReadOnlyList<(ItemId Cause, GateEvent Event)> rows) => new(InsertAll,
        Column.Texts(rows, row => row.Event.Integration), Column.Integers(rows, row => row.Event.Epoch), Column.Texts(rows, row => Column.NameOf(row.Event.Kind)),
        Column.Times(rows, row => row.Event.At), Column.Texts(rows, row => row.Event.Item?.Value), Column.Texts(rows, row => row.Event.Segment),
        Column.Reals(rows, row => row.Event.Score), Column.Flags(rows, row => row.Event.Wrong), Column.Reals(rows, row => row.Event.AuditRate),
        Column.Reals(rows, row => row.Event.LowestAuditRate), Column.Flags(rows, row => row.Event.IsAutomatic), Column.Flags(rows, row => row.Event.IsSelected),
        Column.Texts(rows, row => row.Event.Detail), Column.Texts(rows, row => row.Cause.Value));

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

using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>The table <c>journal_item</c>.</summary>
internal static class ItemRows
{
    /// <summary>The columns in the order in which <see cref="Read"/> expects them.</summary>
    public const string Columns =
        """
        id, integration, item_key, payload_hash, state, lane, segment, plan_version, score, eligible, audit_rate, epoch, version, fence,
        lease_owner, lease_until, due_at, attempts, created_at, updated_at, trace_parent, audit_length, audit_head
        """;

    private const string InsertItem =
        $"""
        INSERT INTO :"schema".journal_item ({Columns})
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, coalesce($24 + {Clock.Database}, $16), coalesce($25 + {Clock.Database}, $17), $18, $19, $20, $21, $22, $23)
        ON CONFLICT DO NOTHING
        """;

    // The audit head is compared too: no step may break the chain, even if versions agree. A due time that comes back as it was read is one of this database already.
    private const string UpdateItem =
        $"""
        UPDATE :"schema".journal_item SET
            item_key = $3, payload_hash = $4, state = $5, lane = $6, segment = $7, plan_version = $8, score = $9, eligible = $10, audit_rate = $11,
            epoch = $12, version = $13, lease_owner = $15, lease_until = coalesce($24 + {Clock.Database}, $16), 
            due_at = CASE WHEN due_at = $17 THEN due_at ELSE coalesce($25 + {Clock.Database}, $17) END, attempts = $18,
            updated_at = $20, trace_parent = $21, audit_length = $22, audit_head = $23
        WHERE id = $1 AND version = $26 AND fence = $14 AND audit_head = $27
        """;

    private const string FindById = $"""SELECT {Columns} FROM :"schema".journal_item WHERE id = $1""";

    private const string FindByItemKey = $"""SELECT {Columns} FROM :"schema".journal_item WHERE integration = $1 AND item_key = $2""";

    // A look at the index for each key, whatever the planner thinks of their number.
    private const string FindByItemKeys =
        $"""
        SELECT found.* FROM unnest($1::text[], $2::text[]) AS wanted(integration, item_key) CROSS JOIN LATERAL (
            SELECT {Columns} FROM :"schema".journal_item AS item WHERE item.integration = wanted.integration AND item.item_key = wanted.item_key LIMIT 1) AS found
        """;

    private const string FindByPayload =
        $"""SELECT {Columns} FROM :"schema".journal_item WHERE integration = $1 AND payload_hash = $2 AND state = 'Rejected'""";

    public static Task<ItemRecord?> FindAsync(SqlSession session, ItemId id, CancellationToken cancellationToken) =>
        session.QueryFirstAsync(new(FindById, Column.Text(id.Value ?? "")), Read, cancellationToken);

    /// <summary>The items of those keys that are taken, in any order.</summary>
    public static Task<List<ItemRecord>> FindByKeysAsync(SqlSession session, IReadOnlyList<(string Integration, string ItemKey)> keys, CancellationToken cancellationToken) =>
        keys is [var (integration, itemKey)]
            ? session.QueryAsync(new(FindByItemKey, Column.Text(integration), Column.Text(itemKey)), Read, cancellationToken)
            : session.QueryAsync(new(FindByItemKeys, Column.Texts(keys, key => key.Integration), Column.Texts(keys, key => key.ItemKey)), Read, cancellationToken);

    public static Task<ItemRecord?> FindRejectedAsync(SqlSession session, string integration, string payloadHash, CancellationToken cancellationToken) =>
        session.QueryFirstAsync(new(FindByPayload, Column.Text(integration), Column.Text(payloadHash)), Read, cancellationToken);

    public static async Task<CommitOutcome> InsertAsync(SqlSession session, ItemRecord item, Clock clock, CancellationToken cancellationToken)
    {
        if (await session.ExecuteAsync(new(InsertItem, Parameters(item, clock)), cancellationToken).ConfigureAwait(false) == 1)
            return CommitOutcome.Committed;
        return await FindAsync(session, item.Id, cancellationToken).ConfigureAwait(false) is null ? CommitOutcome.Duplicate : CommitOutcome.Conflict;
    }

    public static async Task<CommitOutcome> UpdateAsync(
        SqlSession session, ItemRecord item, long expectedVersion, string previousHead, Clock clock, CancellationToken cancellationToken)
    {
        try
        {
            NpgsqlParameter[] parameters = [.. Parameters(item, clock), Column.Number(expectedVersion), Column.Text(previousHead)];
            int updated = await session.ExecuteAsync(new(UpdateItem, parameters), cancellationToken).ConfigureAwait(false);
            return updated == 1 ? CommitOutcome.Committed : CommitOutcome.Conflict;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            session.IsAborted = true;
            return CommitOutcome.Duplicate;
        }
    }

    public static ItemRecord Read(NpgsqlDataReader reader) => new()
    {
        Id = new ItemId(reader.String(0)),
        Integration = reader.String(1),
        ItemKey = reader.TextOrNull(2),
        PayloadHash = reader.String(3),
        State = reader.Name<ItemState>(4),
        Lane = reader.IsDBNull(5) ? null : reader.Name<Lane>(5),
        Segment = reader.String(6),
        PlanVersion = reader.String(7),
        Score = reader.IsDBNull(8) ? null : reader.GetDouble(8),
        Eligible = reader.GetBoolean(9),
        AuditRate = reader.GetDouble(10),
        Epoch = reader.GetInt32(11),
        Version = reader.GetInt64(12),
        Fence = reader.GetInt64(13),
        LeaseOwner = reader.TextOrNull(14),
        LeaseUntil = reader.TimeOrNull(15),
        DueAt = reader.TimeOrNull(16),
        Attempts = reader.GetInt32(17),
        CreatedAt = reader.Time(18),
        UpdatedAt = reader.Time(19),
        TraceParent = reader.TextOrNull(20),
        AuditLength = reader.GetInt64(21),
        AuditHead = reader.String(22),
    };

    // $1 to $23 as the columns, $24 and $25 how far the lease's end and the due time lie ahead where the database's clock decides.
    private static NpgsqlParameter[] Parameters(ItemRecord item, Clock clock) =>
    [
        Column.Text(item.Id.Value), Column.Text(item.Integration), Column.Text(item.ItemKey), Column.Text(item.PayloadHash),
        Column.Name<ItemState>(item.State), Column.Name(item.Lane), Column.Text(item.Segment), Column.Text(item.PlanVersion), Column.Real(item.Score),
        Column.Flag(item.Eligible), Column.Real(item.AuditRate), Column.Integer(item.Epoch), Column.Number(item.Version), Column.Number(item.Fence),
        Column.Text(item.LeaseOwner), Column.Time(item.LeaseUntil), Column.Time(item.DueAt), Column.Integer(item.Attempts),
        Column.Time(item.CreatedAt), Column.Time(item.UpdatedAt), Column.Text(item.TraceParent), Column.Number(item.AuditLength),
        Column.Text(item.AuditHead), clock.Ahead(item.LeaseUntil, item.UpdatedAt), clock.Ahead(item.DueAt, item.UpdatedAt),
    ];
}

using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

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
        INSERT INTO journal_item ({Columns})
        VALUES ($id, $integration, $item_key, $payload_hash, $state, $lane, $segment, $plan_version, $score, $eligible, $audit_rate, $epoch,
            $version, $fence, $lease_owner, $lease_until, $due_at, $attempts, $created_at, $updated_at, $trace_parent,
            $audit_length, $audit_head)
        ON CONFLICT DO NOTHING
        """;

    // The audit head is compared too: no step may break the chain, even if versions agree.
    private const string UpdateItem =
        """
        UPDATE journal_item SET
            item_key = $item_key, payload_hash = $payload_hash, state = $state, lane = $lane, segment = $segment,
            plan_version = $plan_version, score = $score, eligible = $eligible, audit_rate = $audit_rate, epoch = $epoch,
            version = $version, lease_owner = $lease_owner, lease_until = $lease_until, due_at = $due_at, attempts = $attempts,
            updated_at = $updated_at, trace_parent = $trace_parent, audit_length = $audit_length, audit_head = $audit_head
        WHERE id = $id AND version = $expected_version AND fence = $fence AND audit_head = $previous_head
        RETURNING number
        """;

    private const string FindById = $"SELECT {Columns} FROM journal_item WHERE id = $id";

    private const string FindByItemKey =
        $"SELECT {Columns} FROM journal_item WHERE integration = $integration AND item_key = $item_key";

    private const string FindByPayload =
        $"SELECT {Columns} FROM journal_item WHERE integration = $integration AND payload_hash = $payload_hash AND state = 'Rejected'";

    public static ItemRecord? Find(SqlSession session, ItemId id) => session.QueryFirst(FindById, Read, ("$id", id.Value));

    public static ItemRecord? FindByKey(SqlSession session, string integration, string itemKey) =>
        session.QueryFirst(FindByItemKey, Read, ("$integration", integration), ("$item_key", itemKey));

    public static ItemRecord? FindRejected(SqlSession session, string integration, string payloadHash) =>
        session.QueryFirst(FindByPayload, Read, ("$integration", integration), ("$payload_hash", payloadHash));

    /// <summary>Inserts a record, and tells its number.</summary>
    public static CommitOutcome Insert(SqlSession session, ItemRecord item, out long number)
    {
        number = 0;
        int inserted = session.Execute(InsertItem,
            ("$id", item.Id.Value), ("$integration", item.Integration), ("$item_key", item.ItemKey), ("$payload_hash", item.PayloadHash),
            ("$state", item.State.ToColumn()), ("$lane", item.Lane?.ToColumn()), ("$segment", item.Segment),
            ("$plan_version", item.PlanVersion), ("$score", item.Score), ("$eligible", item.Eligible), ("$audit_rate", item.AuditRate),
            ("$epoch", item.Epoch), ("$version", item.Version), ("$fence", item.Fence), ("$lease_owner", item.LeaseOwner),
            ("$lease_until", item.LeaseUntil.ToColumn()), ("$due_at", item.DueAt.ToColumn()), ("$attempts", item.Attempts),
            ("$created_at", item.CreatedAt.ToColumn()), ("$updated_at", item.UpdatedAt.ToColumn()), ("$trace_parent", item.TraceParent),
            ("$audit_length", item.AuditLength), ("$audit_head", item.AuditHead));
        if (inserted == 1)
        {
            number = session.LastNumber;
            session.NewItems.Count(item);
            return CommitOutcome.Committed;
        }

        return Find(session, item.Id) is null ? CommitOutcome.Duplicate : CommitOutcome.Conflict;
    }

    /// <summary>Changes a record by compare-and-set, and tells its number.</summary>
    public static CommitOutcome Update(SqlSession session, ItemRecord item, long expectedVersion, string previousHead, out long number)
    {
        number = 0;
        try
        {
            long? updated = session.QueryNumber(UpdateItem,
                ("$item_key", item.ItemKey), ("$payload_hash", item.PayloadHash), ("$state", item.State.ToColumn()),
                ("$lane", item.Lane?.ToColumn()), ("$segment", item.Segment), ("$plan_version", item.PlanVersion), ("$score", item.Score),
                ("$eligible", item.Eligible), ("$audit_rate", item.AuditRate), ("$epoch", item.Epoch), ("$version", item.Version),
                ("$lease_owner", item.LeaseOwner), ("$lease_until", item.LeaseUntil.ToColumn()), ("$due_at", item.DueAt.ToColumn()),
                ("$attempts", item.Attempts), ("$updated_at", item.UpdatedAt.ToColumn()), ("$trace_parent", item.TraceParent),
                ("$audit_length", item.AuditLength), ("$audit_head", item.AuditHead), ("$id", item.Id.Value),
                ("$expected_version", expectedVersion), ("$fence", item.Fence), ("$previous_head", previousHead));
            number = updated ?? 0;
            return updated is null ? CommitOutcome.Conflict : CommitOutcome.Committed;
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            return CommitOutcome.Duplicate;
        }
    }

    public static ItemRecord Read(SqlRow reader) => new()
    {
        Id = new ItemId(reader.GetString(0)),
        Integration = reader.GetString(1),
        ItemKey = reader.Text(2),
        PayloadHash = reader.GetString(3),
        State = reader.Name<ItemState>(4),
        Lane = reader.IsDBNull(5) ? null : reader.Name<Lane>(5),
        Segment = reader.GetString(6),
        PlanVersion = reader.GetString(7),
        Score = reader.IsDBNull(8) ? null : reader.GetDouble(8),
        Eligible = reader.GetBoolean(9),
        AuditRate = reader.GetDouble(10),
        Epoch = reader.GetInt32(11),
        Version = reader.GetInt64(12),
        Fence = reader.GetInt64(13),
        LeaseOwner = reader.Text(14),
        LeaseUntil = reader.TimeOrNull(15),
        DueAt = reader.TimeOrNull(16),
        Attempts = reader.GetInt32(17),
        CreatedAt = reader.Time(18),
        UpdatedAt = reader.Time(19),
        TraceParent = reader.Text(20),
        AuditLength = reader.GetInt64(21),
        AuditHead = reader.GetString(22),
    };
}

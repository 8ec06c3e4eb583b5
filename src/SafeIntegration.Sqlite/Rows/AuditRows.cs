using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>The table <c>journal_audit</c>: appended to and read, nothing else.</summary>
internal static class AuditRows
{
    private const string Insert =
        """
        INSERT INTO journal_audit (item, sequence, at, actor, action, detail, previous_hash, hash)
        VALUES ($item, $sequence, $at, $actor, $action, $detail, $previous_hash, $hash)
        """;

    private const string Select =
        """
        SELECT sequence, at, actor, action, detail, previous_hash, hash FROM journal_audit
        WHERE item = (SELECT number FROM journal_item WHERE id = $id) ORDER BY sequence
        """;

    private const string SelectHeads =
        "SELECT id, audit_length, audit_head FROM journal_item WHERE id > $after ORDER BY id LIMIT $max";

    public static void Append(SqlSession session, long item, AuditEntry entry) =>
        session.Execute(Insert,
            ("$item", item), ("$sequence", entry.Sequence), ("$at", entry.At.ToColumn()), ("$actor", entry.Actor),
            ("$action", entry.Action), ("$detail", entry.Detail), ("$previous_hash", entry.PreviousHash), ("$hash", entry.Hash));

    public static IReadOnlyList<AuditEntry> ReadAll(SqlSession session, ItemId item) =>
        session.Query(Select, Read, ("$id", item.Value));

    public static IReadOnlyList<ChainHead> ReadHeads(SqlSession session, ItemId? after, int max) =>
        session.Query(SelectHeads, ReadHead, ("$after", after?.Value ?? ""), ("$max", Math.Max(max, 0)));

    private static AuditEntry Read(SqlRow reader) =>
        new(reader.GetInt64(0), reader.Time(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
            reader.GetString(6));

    private static ChainHead ReadHead(SqlRow reader) =>
        new(new ItemId(reader.GetString(0)), reader.GetInt64(1), reader.GetString(2));
}

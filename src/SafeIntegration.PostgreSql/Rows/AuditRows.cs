using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>The table <c>journal_audit</c>: appended to and read, nothing else.</summary>
internal static class AuditRows
{
    private const string Insert =
        """
        INSERT INTO :"schema".journal_audit (item_id, sequence, at, actor, action, detail, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private const string Select =
        """SELECT sequence, at, actor, action, detail, previous_hash, hash FROM :"schema".journal_audit WHERE item_id = $1 ORDER BY sequence""";

    private const string SelectOne = """SELECT hash FROM :"schema".journal_audit WHERE item_id = $1 AND sequence = $2 AND hash = $3""";

    private const string SelectHeads = """SELECT id, audit_length, audit_head FROM :"schema".journal_item WHERE id > $1 ORDER BY id LIMIT $2""";

    public static Statement Append(ItemId item, AuditEntry entry) => new(Insert,
        Column.Text(item.Value), Column.Number(entry.Sequence), Column.Time(entry.At), Column.Text(entry.Actor), Column.Text(entry.Action),
        Column.Text(entry.Detail), Column.Text(entry.PreviousHash), Column.Text(entry.Hash));

    /// <summary>Finds this very entry. Whoever appended it has been committed if it is there, since entries are never changed or deleted.</summary>
    public static Statement Find(ItemId item, AuditEntry entry) => new(SelectOne, Column.Text(item.Value), Column.Number(entry.Sequence), Column.Text(entry.Hash));

    public static async Task<IReadOnlyList<AuditEntry>> ReadAllAsync(SqlSession session, ItemId item, CancellationToken cancellationToken) =>
        await session.QueryAsync(new(Select, Column.Text(item.Value)), Read, cancellationToken).ConfigureAwait(false);

    public static async Task<IReadOnlyList<ChainHead>> ReadHeadsAsync(SqlSession session, ItemId? after, int max, CancellationToken cancellationToken) =>
        await session.QueryAsync(new(SelectHeads, Column.Text(after?.Value ?? ""), Column.Number(Math.Max(max, 0))), ReadHead, cancellationToken).ConfigureAwait(false);

    private static AuditEntry Read(NpgsqlDataReader reader) =>
        new(reader.GetInt64(0), reader.Time(1), reader.String(2), reader.String(3), reader.String(4), reader.String(5), reader.String(6));

    private static ChainHead ReadHead(NpgsqlDataReader reader) => new(new ItemId(reader.String(0)), reader.GetInt64(1), reader.String(2));
}

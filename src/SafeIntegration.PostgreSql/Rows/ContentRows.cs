using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>The table <c>journal_content</c>, apart from the items so that lists and claims never read past payloads.</summary>
internal static class ContentRows
{
    private const string Upsert =
        """
        INSERT INTO :"schema".journal_content (item_id, kind, hash, bytes) VALUES ($1, $2, $3, $4)
        ON CONFLICT (item_id, kind) DO UPDATE SET hash = excluded.hash, bytes = excluded.bytes
        """;

    private const string Select = """SELECT kind, bytes, hash FROM :"schema".journal_content WHERE item_id = $1 ORDER BY kind""";

    private const string Delete = """DELETE FROM :"schema".journal_content WHERE item_id = $1""";

    private const string SelectHolders = """SELECT DISTINCT item_id FROM :"schema".journal_content WHERE item_id > $1 ORDER BY item_id LIMIT $2""";

    public static Statement DeleteAll(ItemId item) => new(Delete, Column.Text(item.Value));

    /// <summary>The items after this one that have contents, in order.</summary>
    public static Task<List<string>> ReadHoldersAsync(SqlSession session, string after, int max, CancellationToken cancellationToken) =>
        session.QueryAsync(new(SelectHolders, Column.Text(after), Column.Number(max)), reader => reader.String(0), cancellationToken);

    public static Statement Write(ItemId item, ItemContent content) =>
        new(Upsert, Column.Text(item.Value), Column.Text(content.Kind), Column.Text(content.Hash), Column.Bytes(content.Bytes));

    public static async Task<IReadOnlyList<ItemContent>> ReadAllAsync(SqlSession session, ItemId item, CancellationToken cancellationToken) =>
        await session.QueryAsync(new(Select, Column.Text(item.Value)), Read, cancellationToken).ConfigureAwait(false);

    private static ItemContent Read(NpgsqlDataReader reader) => new(reader.String(0), reader.GetFieldValue<byte[]>(1), reader.String(2));
}

using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>The table <c>journal_content</c>, apart from the items so that lists and claims never read past payloads.</summary>
internal static class ContentRows
{
    private const string Upsert =
        """
        INSERT INTO journal_content (item_id, kind, hash, bytes) VALUES ($item_id, $kind, $hash, $bytes)
        ON CONFLICT (item_id, kind) DO UPDATE SET hash = excluded.hash, bytes = excluded.bytes
        """;

    private const string Select = "SELECT kind, bytes, hash FROM journal_content WHERE item_id = $item_id ORDER BY kind";

    private const string Delete = "DELETE FROM journal_content WHERE item_id = $item_id";

    private const string SelectHolders = "SELECT DISTINCT item_id FROM journal_content WHERE item_id > $after ORDER BY item_id LIMIT $max";

    public static void Write(SqlSession session, ItemId item, ItemContent content) =>
        session.Execute(Upsert,
            ("$item_id", item.Value), ("$kind", content.Kind), ("$hash", content.Hash), ("$bytes", content.Bytes));

    public static void DeleteAll(SqlSession session, ItemId item) => session.Execute(Delete, ("$item_id", item.Value));

    /// <summary>The items after this one that have contents, in order.</summary>
    public static List<string> ReadHolders(SqlSession session, string after, int max) =>
        session.Query(SelectHolders, reader => reader.GetString(0), ("$after", after), ("$max", max));

    public static IReadOnlyList<ItemContent> ReadAll(SqlSession session, ItemId item) =>
        session.Query(Select, Read, ("$item_id", item.Value));

    private static ItemContent Read(SqlRow reader) =>
        new(reader.GetString(0), reader.GetBytes(1), reader.GetString(2));
}

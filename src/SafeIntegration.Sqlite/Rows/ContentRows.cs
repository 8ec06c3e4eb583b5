using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>The table <c>journal_content</c>, one row an item, apart from the items so that lists and claims never read past payloads.</summary>
internal static class ContentRows
{
    // A content that is not given stays as it is.
    private const string Upsert =
        """
        INSERT INTO journal_content (item, payload, payload_hash, input, input_hash, proposed, proposed_hash, checks, checks_hash, approved, approved_hash)
        VALUES ($item, $payload, $payload_hash, $input, $input_hash, $proposed, $proposed_hash, $checks, $checks_hash, $approved, $approved_hash)
        ON CONFLICT (item) DO UPDATE SET
            payload = coalesce(excluded.payload, payload), payload_hash = coalesce(excluded.payload_hash, payload_hash),
            input = coalesce(excluded.input, input), input_hash = coalesce(excluded.input_hash, input_hash),
            proposed = coalesce(excluded.proposed, proposed), proposed_hash = coalesce(excluded.proposed_hash, proposed_hash),
            checks = coalesce(excluded.checks, checks), checks_hash = coalesce(excluded.checks_hash, checks_hash),
            approved = coalesce(excluded.approved, approved), approved_hash = coalesce(excluded.approved_hash, approved_hash)
        """;

    private const string Select =
        """
        SELECT payload, payload_hash, input, input_hash, proposed, proposed_hash, checks, checks_hash, approved, approved_hash FROM journal_content
        WHERE item = (SELECT number FROM journal_item WHERE id = $id)
        """;

    private const string Delete = "DELETE FROM journal_content WHERE item = $item";

    // In the order of arrival, which is that of the rows.
    private const string SelectHolders =
        $"""
        SELECT {ItemRows.Columns} FROM journal_item WHERE number IN (
            SELECT item FROM journal_content
            WHERE item > coalesce((SELECT number FROM journal_item WHERE id <= $after ORDER BY id DESC LIMIT 1), 0) ORDER BY item LIMIT $max)
        ORDER BY number
        """;

    // In the order of the columns.
    private static readonly string[] Kinds = [ContentKind.Payload, ContentKind.Input, ContentKind.Proposed, ContentKind.Checks, ContentKind.Approved];

    /// <summary>Writes contents of an item; of two of the same kind the last one counts.</summary>
    public static void Write(SqlSession session, long item, IReadOnlyList<ItemContent> contents)
    {
        if (contents.Count == 0)
            return;
        (ItemContent? payload, ItemContent? input, ItemContent? proposed) = (Last(contents, ContentKind.Payload), Last(contents, ContentKind.Input), Last(contents, ContentKind.Proposed));
        (ItemContent? checks, ItemContent? approved) = (Last(contents, ContentKind.Checks), Last(contents, ContentKind.Approved));
        session.Execute(Upsert,
            ("$item", item), ("$payload", payload?.Bytes), ("$payload_hash", payload?.Hash), ("$input", input?.Bytes), ("$input_hash", input?.Hash),
            ("$proposed", proposed?.Bytes), ("$proposed_hash", proposed?.Hash), ("$checks", checks?.Bytes), ("$checks_hash", checks?.Hash),
            ("$approved", approved?.Bytes), ("$approved_hash", approved?.Hash));
    }

    public static void DeleteAll(SqlSession session, long item) => session.Execute(Delete, ("$item", item));

    /// <summary>Items after this one that have contents, in the order in which they came.</summary>
    public static List<ItemRecord> ReadHolders(SqlSession session, string after, int max) =>
        session.Query(SelectHolders, ItemRows.Read, ("$after", after), ("$max", max));

    public static IReadOnlyList<ItemContent> ReadAll(SqlSession session, ItemId item) =>
        [.. (session.QueryFirst(Select, Read, ("$id", item.Value)) ?? []).OrderBy(content => content.Kind, StringComparer.Ordinal)];

    private static ItemContent? Last(IReadOnlyList<ItemContent> contents, string kind)
    {
        for (int i = contents.Count - 1; i >= 0; i--)
        {
            if (contents[i].Kind == kind)
                return contents[i];
        }

        return null;
    }

    private static List<ItemContent> Read(SqlRow reader)
    {
        List<ItemContent> contents = [];
        for (int i = 0; i < Kinds.Length; i++)
        {
            (int bytes, int hash) = (2 * i, (2 * i) + 1);
            if (!reader.IsDBNull(hash))
                contents.Add(new(Kinds[i], reader.GetBytes(bytes), reader.GetString(hash)));
        }

        return contents;
    }
}

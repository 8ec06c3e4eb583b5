using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>The table <c>journal_content</c>, one row an item, apart from the items so that lists and claims never read past payloads.</summary>
internal static class ContentRows
{
    /// <summary>The columns: the item, and of each kind the content and its hash.</summary>
    public const string Columns = "item_id, payload, payload_hash, input, input_hash, proposed, proposed_hash, checks, checks_hash, approved, approved_hash";

    // A content that is not given stays as it is.
    private const string Upsert =
        $"""
        INSERT INTO :"schema".journal_content AS content ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (item_id) DO UPDATE SET
            payload = coalesce(excluded.payload, content.payload), payload_hash = coalesce(excluded.payload_hash, content.payload_hash),
            input = coalesce(excluded.input, content.input), input_hash = coalesce(excluded.input_hash, content.input_hash),
            proposed = coalesce(excluded.proposed, content.proposed), proposed_hash = coalesce(excluded.proposed_hash, content.proposed_hash),
            checks = coalesce(excluded.checks, content.checks), checks_hash = coalesce(excluded.checks_hash, content.checks_hash),
            approved = coalesce(excluded.approved, content.approved), approved_hash = coalesce(excluded.approved_hash, content.approved_hash)
        """;

    private const string Select = $"""SELECT {Columns} FROM :"schema".journal_content WHERE item_id = $1""";

    private const string Delete = """DELETE FROM :"schema".journal_content WHERE item_id = $1""";

    private const string SelectHolders = """SELECT item_id FROM :"schema".journal_content WHERE item_id > $1 ORDER BY item_id LIMIT $2""";

    /// <summary>The kinds in the order of their columns.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [ContentKind.Payload, ContentKind.Input, ContentKind.Proposed, ContentKind.Checks, ContentKind.Approved];

    public static Statement DeleteAll(ItemId item) => new(Delete, Column.Text(item.Value));

    /// <summary>The items after this one that have contents, in order.</summary>
    public static Task<List<string>> ReadHoldersAsync(SqlSession session, string after, int max, CancellationToken cancellationToken) =>
        session.QueryAsync(new(SelectHolders, Column.Text(after), Column.Number(max)), reader => reader.String(0), cancellationToken);

    /// <summary>Writes contents of an item; of two of the same kind the last one counts.</summary>
    public static Statement Write(ItemId item, IReadOnlyList<ItemContent> contents) => new(Upsert,
        [Column.Text(item.Value), .. Kinds.Select(kind => Of(contents, kind)).SelectMany(content => (NpgsqlParameter[])[Column.Bytes(content?.Bytes), Column.Text(content?.Hash)])]);

    /// <summary>The content of a kind, or null.</summary>
    public static ItemContent? Of(IReadOnlyList<ItemContent> contents, string kind)
    {
        for (int i = contents.Count - 1; i >= 0; i--)
        {
            if (contents[i].Kind == kind)
                return contents[i];
        }

        return null;
    }

    public static async Task<IReadOnlyList<ItemContent>> ReadAllAsync(SqlSession session, ItemId item, CancellationToken cancellationToken) =>
        await session.QueryFirstAsync(new(Select, Column.Text(item.Value)), Read, cancellationToken).ConfigureAwait(false) ?? [];

    private static ItemContent[] Read(NpgsqlDataReader reader) =>
    [
        .. Enumerable.Range(0, Kinds.Count).Select(index => (Kind: Kinds[index], Bytes: 1 + (2 * index), Hash: 2 + (2 * index)))
            .Where(place => !reader.IsDBNull(place.Hash))
            .Select(place => new ItemContent(place.Kind, reader.GetFieldValue<byte[]>(place.Bytes), reader.String(place.Hash)))
            .OrderBy(content => content.Kind, StringComparer.Ordinal),
    ];
}

using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Pages and counts of items. A filtered page reads one run of an index for each integration and state it asks for and merges them, so
/// that the few items in review are found at once among a million that are done.
/// </summary>
internal static class ItemLists
{
    private const string SelectAll = $"""SELECT {ItemRows.Columns} FROM :"schema".journal_item WHERE id > $1 ORDER BY id LIMIT $2""";

    // Bounds instead of equality, so that the order cannot be had from the primary key, which would be read past all items of other groups.
    private const string SelectGroups =
        $"""
        SELECT page.* FROM (
            SELECT DISTINCT integration, state FROM :"schema".journal_state_count
            WHERE ($3::text[] IS NULL OR integration = ANY ($3)) AND ($4::text[] IS NULL OR state = ANY ($4))) AS wanted
        CROSS JOIN LATERAL (
            SELECT {ItemRows.Columns} FROM :"schema".journal_item AS item
            WHERE (item.integration, item.state, item.id) > (wanted.integration, wanted.state, $1)
                AND (item.integration, item.state) <= (wanted.integration, wanted.state)
            ORDER BY item.integration, item.state, item.id LIMIT $2) AS page
        ORDER BY page.id LIMIT $2
        """;

    private const string SelectCounts =
        """
        SELECT integration, state, count, (
            SELECT min(updated_at) FROM :"schema".journal_item AS item WHERE item.integration = counted.integration AND item.state = counted.state)
        FROM (
            SELECT integration, state, sum(count)::bigint AS count FROM :"schema".journal_state_count GROUP BY integration, state) AS counted
        WHERE count > 0 ORDER BY integration, state
        """;

    private const string SelectSome = $"""SELECT {ItemRows.Columns} FROM :"schema".journal_item WHERE id = ANY ($1) ORDER BY id""";

    public static async Task<IReadOnlyList<ItemRecord>> ReadAsync(SqlSession session, ItemQuery query, CancellationToken cancellationToken)
    {
        if (query.WithContents)
            return await ReadHoldersAsync(session, query, cancellationToken).ConfigureAwait(false);
        NpgsqlParameter after = Column.Text(query.After?.Value ?? "");
        NpgsqlParameter max = Column.Number(Math.Max(query.Max, 0));
        Statement statement = query.Integrations is null && query.States is null
            ? new(SelectAll, after, max)
            : new(SelectGroups, after, max, Column.Texts(query.Integrations), Column.Texts(query.States?.Select(Column.NameOf)));
        return await session.QueryAsync(statement, ItemRows.Read, cancellationToken).ConfigureAwait(false);
    }

    // From the contents, because most items of an old journal have none any more.
    private static async Task<List<ItemRecord>> ReadHoldersAsync(SqlSession session, ItemQuery query, CancellationToken cancellationToken)
    {
        List<ItemRecord> items = [];
        string after = query.After?.Value ?? "";
        while (items.Count < query.Max && await ContentRows.ReadHoldersAsync(session, after, query.Max, cancellationToken).ConfigureAwait(false) is { Count: > 0 } ids)
        {
            List<ItemRecord> page = await session.QueryAsync(new(SelectSome, Column.Texts(ids)), ItemRows.Read, cancellationToken).ConfigureAwait(false);
            items.AddRange(page
                .Where(item => query.Integrations?.Contains(item.Integration) != false && query.States?.Contains(item.State) != false)
                .Take(query.Max - items.Count));
            after = ids[^1];
        }

        return items;
    }

    public static async Task<IReadOnlyList<StateCount>> CountAsync(SqlSession session, CancellationToken cancellationToken) =>
        await session.QueryAsync(new(SelectCounts), ReadCount, cancellationToken).ConfigureAwait(false);

    private static StateCount ReadCount(NpgsqlDataReader reader) =>
        new(reader.String(0), reader.Name<ItemState>(1), reader.GetInt64(2), reader.Time(3));
}

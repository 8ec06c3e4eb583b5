using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Pages and counts of items. A filtered page reads one run of an index for each integration and state it asks for and merges them, so
/// that the few items in review are found at once among a million that are done.
/// </summary>
internal static class ItemLists
{
    private const string SelectAll = $"SELECT {ItemRows.Columns} FROM journal_item WHERE id > $after ORDER BY id LIMIT $max";

    private const string SelectGroup =
        $"""
        SELECT {ItemRows.Columns} FROM journal_item INDEXED BY journal_item_list
        WHERE integration = $integration AND state = $state AND id > $after ORDER BY id LIMIT $max
        """;

    private const string SelectGroups = "SELECT integration, state FROM journal_state_count WHERE count > 0";

    private const string SelectCounts =
        """
        SELECT integration, state, count, (
            SELECT min(updated_at) FROM journal_item INDEXED BY journal_item_oldest
            WHERE integration = journal_state_count.integration AND state = journal_state_count.state)
        FROM journal_state_count WHERE count > 0 ORDER BY integration, state
        """;

    public static IReadOnlyList<ItemRecord> Read(SqlSession session, ItemQuery query)
    {
        string after = query.After?.Value ?? "";
        int max = Math.Max(query.Max, 0);
        if (query.WithContents)
            return session.InSnapshot(snapshot => ReadHolders(snapshot, query, after, max));
        if (query.Integrations is null && query.States is null)
            return session.Query(SelectAll, ItemRows.Read, ("$after", after), ("$max", max));

        return session.InSnapshot(snapshot => snapshot
            .Query(SelectGroups, ReadGroup)
            .Where(group => query.Integrations?.Contains(group.Integration) != false && query.States?.Contains(group.State) != false)
            .SelectMany(group => snapshot.Query(SelectGroup, ItemRows.Read,
                ("$integration", group.Integration), ("$state", group.State.ToColumn()), ("$after", after), ("$max", max)))
            .OrderBy(item => item.Id.Value, StringComparer.Ordinal)
            .Take(max)
            .ToList());
    }

    // From the contents, because most items of an old journal have none any more.
    private static List<ItemRecord> ReadHolders(SqlSession snapshot, ItemQuery query, string after, int max)
    {
        List<ItemRecord> items = [];
        while (items.Count < max && ContentRows.ReadHolders(snapshot, after, max) is { Count: > 0 } page)
        {
            items.AddRange(page
                .Where(item => query.Integrations?.Contains(item.Integration) != false && query.States?.Contains(item.State) != false)
                .Take(max - items.Count));
            after = page[^1].Id.Value;
        }

        return items;
    }

    public static IReadOnlyList<StateCount> Count(SqlSession session) => session.Query(SelectCounts, ReadCount);

    private static (string Integration, ItemState State) ReadGroup(SqlRow reader) =>
        (reader.GetString(0), reader.Name<ItemState>(1));

    private static StateCount ReadCount(SqlRow reader) =>
        new(reader.GetString(0), reader.Name<ItemState>(1), reader.GetInt64(2), reader.Time(3));
}

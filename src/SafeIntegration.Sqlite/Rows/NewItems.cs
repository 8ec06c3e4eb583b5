using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>Counts new items, so that those which are committed together change the table <c>journal_state_count</c> once. Not thread-safe.</summary>
internal sealed class NewItems
{
    private const string Add =
        """
        INSERT INTO journal_state_count (integration, state, count) VALUES ($integration, $state, $count)
        ON CONFLICT (integration, state) DO UPDATE SET count = count + excluded.count
        """;

    private readonly Dictionary<(string Integration, ItemState State), long> _counts = [];

    /// <summary>Counts one.</summary>
    public void Count(ItemRecord item)
    {
        (string, ItemState) group = (item.Integration, item.State);
        _counts[group] = _counts.GetValueOrDefault(group) + 1;
    }

    /// <summary>Writes the counts, inside the transaction that has written the items.</summary>
    public void Write(SqlSession session)
    {
        foreach (((string integration, ItemState state), long count) in _counts)
            session.Execute(Add, ("$integration", integration), ("$state", state.ToColumn()), ("$count", count));
        _counts.Clear();
    }

    /// <summary>Forgets what was rolled back.</summary>
    public void Forget() => _counts.Clear();
}

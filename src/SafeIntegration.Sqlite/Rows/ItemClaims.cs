using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Claims items that are due. Runs in the write transaction, so that two claims never see the same item free. What is read grows with
/// the number of items claimed, not with the number stored: hence the forced index.
/// </summary>
internal static class ItemClaims
{
    private const string Due =
        """
        journal_item INDEXED BY journal_item_due
        WHERE integration = $integration AND state IN ('Received', 'Due', 'Started') AND due_at <= $now
            AND (lease_until IS NULL OR lease_until <= $now)
        ORDER BY due_at, id LIMIT $max
        """;

    private const string SelectDue = $"SELECT id, due_at FROM {Due}";

    private const string Set = "UPDATE journal_item SET version = version + 1, fence = fence + 1, lease_owner = $owner, lease_until = $lease_until";

    private const string Claim = $"{Set} WHERE id = $id RETURNING {ItemRows.Columns}";

    private const string ClaimAll = $"{Set} WHERE id IN (SELECT id FROM {Due}) RETURNING {ItemRows.Columns}";

    public static IReadOnlyList<ItemRecord> ClaimDue(SqlSession session, ClaimRequest request)
    {
        long now = request.Now.ToColumn();
        long leaseUntil = (request.Now + request.Lease).ToColumn();
        int max = Math.Max(request.Max, 0);
        if (request.Integrations is [var only])
        {
            List<ItemRecord> all = session.Query(ClaimAll, ItemRows.Read,
                ("$owner", request.Owner), ("$lease_until", leaseUntil), ("$integration", only), ("$now", now), ("$max", max));
            return [.. all.OrderBy(item => item.DueAt).ThenBy(item => item.Id.Value, StringComparer.Ordinal)];
        }

        List<(string Id, long DueAt)> due = [];
        foreach (string integration in request.Integrations.Distinct(StringComparer.Ordinal))
            due.AddRange(session.Query(SelectDue, ReadDue, ("$integration", integration), ("$now", now), ("$max", max)));

        List<ItemRecord> claimed = [];
        foreach ((string id, _) in due.OrderBy(item => item.DueAt).ThenBy(item => item.Id, StringComparer.Ordinal).Take(max))
            claimed.AddRange(session.Query(Claim, ItemRows.Read, ("$owner", request.Owner), ("$lease_until", leaseUntil), ("$id", id)));
        return claimed;
    }

    private static (string Id, long DueAt) ReadDue(SqlRow reader) => (reader.GetString(0), reader.GetInt64(1));
}

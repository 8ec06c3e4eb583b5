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
        WHERE integration = $integration AND claimable_at <= $now ORDER BY claimable_at, number LIMIT $max
        """;

    private const string SelectDue = $"SELECT number, claimable_at FROM {Due}";

    private const string Set = "UPDATE journal_item SET version = version + 1, fence = fence + 1, lease_owner = $owner, lease_until = $lease_until";

    private const string Claim = $"{Set} WHERE number = $number RETURNING {ItemRows.Columns}";

    private const string ClaimAll = $"{Set} WHERE number IN (SELECT number FROM {Due}) RETURNING {ItemRows.Columns}";

    public static IReadOnlyList<ItemRecord> ClaimDue(SqlSession session, ClaimRequest request)
    {
        long now = request.Now.ToColumn();
        long leaseUntil = (request.Now + request.Lease).ToColumn();
        int max = Math.Max(request.Max, 0);
        if (request.Integrations is [var only])
        {
            List<ItemRecord> all = session.Query(ClaimAll, ItemRows.Read,
                ("$owner", request.Owner), ("$lease_until", leaseUntil), ("$integration", only), ("$now", now), ("$max", max));
            return InOrder(all);
        }

        List<(long Number, long ClaimableAt)> due = [];
        foreach (string integration in request.Integrations.Distinct(StringComparer.Ordinal))
            due.AddRange(session.Query(SelectDue, ReadDue, ("$integration", integration), ("$now", now), ("$max", max)));

        List<ItemRecord> claimed = [];
        foreach ((long number, _) in due.OrderBy(item => item.ClaimableAt).ThenBy(item => item.Number).Take(max))
            claimed.AddRange(session.Query(Claim, ItemRows.Read, ("$owner", request.Owner), ("$lease_until", leaseUntil), ("$number", number)));
        return InOrder(claimed);
    }

    private static ItemRecord[] InOrder(List<ItemRecord> items) => [.. items.OrderBy(item => item.DueAt).ThenBy(item => item.Id.Value, StringComparer.Ordinal)];

    private static (long Number, long ClaimableAt) ReadDue(SqlRow reader) => (reader.GetInt64(0), reader.GetInt64(1));
}

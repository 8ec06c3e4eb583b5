using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Claims items that are due. Runs in the write transaction, so that two claims never see the same item free. What is read grows with
/// the number of items claimed, not with the number stored: hence the forced index.
/// </summary>
internal static class ItemClaims
{
    private const string SelectDue =
        """
        SELECT id, due_at FROM journal_item INDEXED BY journal_item_due
        WHERE integration = $integration AND state IN ('Received', 'Due', 'Started') AND due_at <= $now
            AND (lease_until IS NULL OR lease_until <= $now)
        ORDER BY due_at, id LIMIT $max
        """;

    private const string Claim =
        $"""
        UPDATE journal_item SET version = version + 1, fence = fence + 1, lease_owner = $owner, lease_until = $lease_until
        WHERE id = $id RETURNING {ItemRows.Columns}
        """;

    public static IReadOnlyList<ItemRecord> ClaimDue(SqlSession session, ClaimRequest request)
    {
        List<(string Id, long DueAt)> due = [];
        foreach (string integration in request.Integrations.Distinct(StringComparer.Ordinal))
        {
            due.AddRange(session.Query(SelectDue, ReadDue,
                ("$integration", integration), ("$now", request.Now.ToColumn()), ("$max", Math.Max(request.Max, 0))));
        }

        List<ItemRecord> claimed = [];
        foreach ((string id, _) in due.OrderBy(item => item.DueAt).ThenBy(item => item.Id, StringComparer.Ordinal).Take(request.Max))
        {
            claimed.AddRange(session.Query(Claim, ItemRows.Read,
                ("$owner", request.Owner), ("$lease_until", (request.Now + request.Lease).ToColumn()), ("$id", id)));
        }

        return claimed;
    }

    private static (string Id, long DueAt) ReadDue(SqliteDataReader reader) => (reader.GetString(0), reader.GetInt64(1));
}

using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>The table <c>journal_alert</c>: the outbox of alerts, one row a key.</summary>
internal static class AlertRows
{
    private const string Columns = "key, integration, kind, count, delivered_count, first_at, last_at, due_at, delivered_at, attempts";

    private const string Upsert =
        """
        INSERT INTO journal_alert (key, integration, kind, count, delivered_count, first_at, last_at, due_at, delivered_at, attempts)
        VALUES ($key, $integration, $kind, $count, 0, $first_at, $last_at, $due_at, NULL, 0)
        ON CONFLICT (key) DO UPDATE SET
            count = count + excluded.count,
            last_at = max(last_at, excluded.last_at),
            due_at = coalesce(due_at, max(excluded.due_at, coalesce(delivered_at + $repeat, excluded.due_at)))
        """;

    // The due time moves to the end of the lease, which thereby also tells one claim from the next.
    private const string Claim =
        $"""
        UPDATE journal_alert SET due_at = $lease_end
        WHERE key IN (SELECT key FROM journal_alert WHERE due_at <= $now ORDER BY due_at, key LIMIT $max)
        RETURNING {Columns}
        """;

    private const string Deliver =
        """
        UPDATE journal_alert SET
            delivered_count = max(delivered_count, $told),
            delivered_at = max(coalesce(delivered_at, $now), $now),
            attempts = 0,
            due_at = CASE WHEN due_at IS NOT $claimed_due THEN due_at WHEN count > $told THEN $again END
        WHERE key = $key
        """;

    private const string Retry =
        "UPDATE journal_alert SET attempts = attempts + 1, due_at = $retry_at WHERE key = $key AND due_at = $claimed_due";

    public static int Raise(SqlSession session, AlertRecord alert) =>
        session.Execute(Upsert,
            ("$key", alert.Key), ("$integration", alert.Integration), ("$kind", alert.Kind), ("$count", alert.Count),
            ("$first_at", alert.FirstAt.ToColumn()), ("$last_at", alert.LastAt.ToColumn()),
            ("$due_at", (alert.DueAt ?? alert.LastAt).ToColumn()), ("$repeat", (long)IJournalStore.AlertRepeat.TotalMilliseconds));

    public static IReadOnlyList<AlertRecord> ClaimDue(SqlSession session, DateTimeOffset now, TimeSpan lease, int max) =>
        session.Query(Claim, Read, ("$lease_end", (now + lease).ToColumn()), ("$now", now.ToColumn()), ("$max", Math.Max(max, 0)));

    public static int Complete(SqlSession session, AlertRecord alert, DateTimeOffset now, DateTimeOffset? retryAt) => retryAt is { } again
        ? session.Execute(Retry, ("$retry_at", again.ToColumn()), ("$key", alert.Key), ("$claimed_due", alert.DueAt.ToColumn()))
        : session.Execute(Deliver,
            ("$told", alert.Count), ("$now", now.ToColumn()), ("$claimed_due", alert.DueAt.ToColumn()),
            ("$again", (now + IJournalStore.AlertRepeat).ToColumn()), ("$key", alert.Key));

    private static AlertRecord Read(SqlRow reader) => new()
    {
        Key = reader.GetString(0),
        Integration = reader.GetString(1),
        Kind = reader.GetString(2),
        Count = reader.GetInt64(3),
        DeliveredCount = reader.GetInt64(4),
        FirstAt = reader.Time(5),
        LastAt = reader.Time(6),
        DueAt = reader.TimeOrNull(7),
        DeliveredAt = reader.TimeOrNull(8),
        Attempts = reader.GetInt32(9),
    };
}

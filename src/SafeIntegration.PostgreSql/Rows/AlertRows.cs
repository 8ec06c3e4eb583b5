using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>The table <c>journal_alert</c>: the outbox of alerts, one row a key.</summary>
internal static class AlertRows
{
    private const string Columns = "key, integration, kind, count, delivered_count, first_at, last_at, due_at, delivered_at, attempts";

    private const string Upsert =
        $"""
        INSERT INTO :"schema".journal_alert AS alert (key, integration, kind, count, delivered_count, first_at, last_at, due_at, delivered_at, attempts)
        VALUES ($1, $2, $3, $4, 0, $5, $6, coalesce($9 + {Clock.Database}, $7), NULL, 0)
        ON CONFLICT (key) DO UPDATE SET
            count = alert.count + excluded.count,
            last_at = greatest(alert.last_at, excluded.last_at),
            due_at = coalesce(alert.due_at, greatest(excluded.due_at, alert.delivered_at + $8))
        """;

    // The due time moves to the end of the lease, which thereby also tells one claim from the next.
    private const string Claim =
        $"""
        WITH due AS MATERIALIZED (
            SELECT key FROM :"schema".journal_alert WHERE due_at <= coalesce($1, {Clock.Database}) ORDER BY due_at, key LIMIT $2 FOR UPDATE SKIP LOCKED)
        UPDATE :"schema".journal_alert SET due_at = coalesce($1, {Clock.Database}) + $3 WHERE key IN (SELECT key FROM due) RETURNING {Columns}
        """;

    private const string Deliver =
        $"""
        UPDATE :"schema".journal_alert SET
            delivered_count = greatest(delivered_count, $2),
            delivered_at = greatest(delivered_at, coalesce($3, {Clock.Database})),
            attempts = 0,
            due_at = CASE WHEN due_at IS DISTINCT FROM $4 THEN due_at WHEN count > $2 THEN coalesce($3, {Clock.Database}) + $5 END
        WHERE key = $1
        """;

    private const string Retry =
        $"""UPDATE :"schema".journal_alert SET attempts = attempts + 1, due_at = coalesce($4 + {Clock.Database}, $2) WHERE key = $1 AND due_at = $3""";

    public static Statement Raise(AlertRecord alert, Clock clock) => new(Upsert,
        Column.Text(alert.Key), Column.Text(alert.Integration), Column.Text(alert.Kind), Column.Number(alert.Count), Column.Time(alert.FirstAt),
        Column.Time(alert.LastAt), Column.Time(alert.DueAt ?? alert.LastAt), Column.Span(IJournalStore.AlertRepeat), clock.Ahead(alert.DueAt ?? alert.LastAt, alert.LastAt));

    public static async Task<IReadOnlyList<AlertRecord>> ClaimDueAsync(
        SqlSession session, DateTimeOffset now, TimeSpan lease, int max, Clock clock, CancellationToken cancellationToken) =>
        await session.QueryAsync(
            new(Claim, clock.Now(now), Column.Number(Math.Max(max, 0)), Column.Span(lease)), Read, cancellationToken).ConfigureAwait(false);

    public static Statement Complete(AlertRecord alert, DateTimeOffset now, DateTimeOffset? retryAt, Clock clock) => retryAt is null
        ? new(Deliver, Column.Text(alert.Key), Column.Number(alert.Count), clock.Now(now), Column.Time(alert.DueAt), Column.Span(IJournalStore.AlertRepeat))
        : new(Retry, Column.Text(alert.Key), Column.Time(retryAt), Column.Time(alert.DueAt), clock.Ahead(retryAt, now));

    private static AlertRecord Read(NpgsqlDataReader reader) => new()
    {
        Key = reader.String(0),
        Integration = reader.String(1),
        Kind = reader.String(2),
        Count = reader.GetInt64(3),
        DeliveredCount = reader.GetInt64(4),
        FirstAt = reader.Time(5),
        LastAt = reader.Time(6),
        DueAt = reader.TimeOrNull(7),
        DeliveredAt = reader.TimeOrNull(8),
        Attempts = reader.GetInt32(9),
    };
}

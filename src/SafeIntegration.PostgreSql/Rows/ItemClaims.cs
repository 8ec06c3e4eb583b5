using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Claims items that are due. Rows that another claim holds at this moment are skipped and not waited for, and a row that another claim has taken
/// since the statement began no longer fits the condition when it is locked, so that two claims never get the same item.
/// </summary>
internal static class ItemClaims
{
    // Materialized, because a planner that evaluates the limited part again would lock and claim more than was asked for. One integration is the
    // common case and reads the index in its order; several are sorted.
    private const string One = "= ($1::text[])[1]";
    private const string Several = "= ANY ($1)";

    private const string ClaimOne = Before + One + After;
    private const string ClaimSeveral = Before + Several + After;

    private const string Before =
        """
        WITH due AS MATERIALIZED (
            SELECT id FROM :"schema".journal_item
            WHERE integration 
        """;

    private const string After =
        $"""
         AND state IN ('Received', 'Due', 'Started') AND due_at <= coalesce($2, {Clock.Database})
                AND (lease_until IS NULL OR lease_until <= coalesce($2, {Clock.Database}))
            ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED),
        claimed AS (
            UPDATE :"schema".journal_item SET version = version + 1, fence = fence + 1, lease_owner = $4, lease_until = coalesce($2, {Clock.Database}) + $5
            WHERE id IN (SELECT id FROM due) RETURNING *)
        SELECT {ItemRows.Columns} FROM claimed ORDER BY due_at, id
        """;

    public static async Task<IReadOnlyList<ItemRecord>> ClaimDueAsync(SqlSession session, ClaimRequest request, Clock clock, CancellationToken cancellationToken)
    {
        string[] integrations = [.. request.Integrations.Distinct(StringComparer.Ordinal)];
        return await session.QueryAsync(
            new(integrations.Length == 1 ? ClaimOne : ClaimSeveral,
                Column.Texts(integrations), clock.Now(request.Now), Column.Number(Math.Max(request.Max, 0)), Column.Text(request.Owner), Column.Span(request.Lease)),
            ItemRows.Read, cancellationToken).ConfigureAwait(false);
    }
}

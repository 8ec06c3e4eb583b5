using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Writes commits inside the open transaction. All transactions take their locks in the same order (item, counts, gate, alerts; each by name), so that
/// they do not wait for each other in circles.
/// </summary>
internal static class CommitWriter
{
    /// <summary>Writes a whole commit. Unless the outcome is <see cref="CommitOutcome.Committed"/>, the transaction is to be rolled back.</summary>
    public static async Task<CommitOutcome> WriteAsync(
        SqlSession session, JournalCommit commit, IReadOnlyList<Statement> notices, Clock clock, CancellationToken cancellationToken)
    {
        CommitOutcome outcome = await WriteItemAsync(session, commit, clock, cancellationToken).ConfigureAwait(false);
        if (outcome == CommitOutcome.Committed)
            await session.ExecuteAllAsync([.. Belongings(commit), .. Consequences(commit), .. notices], cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Writes the record alone, by compare-and-set.</summary>
    public static async Task<CommitOutcome> WriteItemAsync(SqlSession session, JournalCommit commit, Clock clock, CancellationToken cancellationToken)
    {
        CommitOutcome outcome = commit.ExpectedVersion == 0
            ? await ItemRows.InsertAsync(session, commit.Item, clock, cancellationToken).ConfigureAwait(false)
            : await ItemRows.UpdateAsync(session, commit.Item, commit.ExpectedVersion, commit.Audit[0].PreviousHash, clock, cancellationToken).ConfigureAwait(false);
        session.IsAborted |= outcome != CommitOutcome.Committed;
        return outcome;
    }

    /// <summary>What belongs to the item alone and keeps nobody waiting.</summary>
    public static IEnumerable<Statement> Belongings(JournalCommit commit) =>
    [
        .. commit.Audit.Select(entry => AuditRows.Append(commit.Item.Id, entry)),
        .. commit.Contents.Select(content => ContentRows.Write(commit.Item.Id, content)),
    ];

    /// <summary>What follows for the gate and the alerts. Others wait for it, so it comes last.</summary>
    public static IEnumerable<Statement> Consequences(params IReadOnlyList<JournalCommit> commits) =>
    [
        .. commits.SelectMany(commit => commit.GateEvents).Select(gateEvent => gateEvent.Integration)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(GateEventRows.LockOrder),
        .. commits.SelectMany(commit => commit.GateEvents).Select(GateEventRows.Append),
        .. commits.SelectMany(commit => commit.Alerts).OrderBy(alert => alert.Key, StringComparer.Ordinal).Select(AlertRows.Raise),
    ];
}

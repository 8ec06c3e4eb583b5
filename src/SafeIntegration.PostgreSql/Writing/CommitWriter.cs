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
            await session.ExecuteAllAsync([.. Belongings(commit), .. Consequences(clock, commit), .. notices], cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Writes many new items, none twice and without alerts, in one round trip; returns the ids of those that were new.</summary>
    public static async Task<HashSet<string>> InsertAllAsync(SqlSession session, IReadOnlyList<JournalCommit> commits, Clock clock, CancellationToken cancellationToken)
    {
        (ItemId Cause, GateEvent Event)[] events = [.. commits.SelectMany(commit => commit.GateEvents, (commit, gateEvent) => (commit.Item.Id, gateEvent))];
        List<Statement> statements =
        [
            CommitRows.InsertAll(commits, clock),
            .. events.Select(row => row.Event.Integration).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(GateEventRows.LockOrder),
        ];
        if (events.Length > 0)
            statements.Add(GateEventRows.AppendAll(events));
        HashSet<string> inserted = await session.QueryAllAsync(statements, reader => reader.String(0), cancellationToken).ConfigureAwait(false);
        session.Proof = commits.FirstOrDefault(commit => inserted.Contains(commit.Item.Id.Value)) is { } proof ? ProofOf(proof) : null;
        return inserted;
    }

    /// <summary>Writes the record alone, by compare-and-set.</summary>
    public static async Task<CommitOutcome> WriteItemAsync(SqlSession session, JournalCommit commit, Clock clock, CancellationToken cancellationToken)
    {
        CommitOutcome outcome = commit.ExpectedVersion == 0
            ? await ItemRows.InsertAsync(session, commit.Item, clock, cancellationToken).ConfigureAwait(false)
            : await ItemRows.UpdateAsync(session, commit.Item, commit.ExpectedVersion, commit.Audit[0].PreviousHash, clock, cancellationToken).ConfigureAwait(false);
        session.IsAborted |= outcome != CommitOutcome.Committed;
        session.Proof = ProofOf(commit);
        return outcome;
    }

    /// <summary>What belongs to the item alone and keeps nobody waiting.</summary>
    public static IEnumerable<Statement> Belongings(JournalCommit commit) =>
    [
        .. commit.Audit.Select(entry => AuditRows.Append(commit.Item.Id, entry)),
        .. commit.DropsContents ? [ContentRows.DeleteAll(commit.Item.Id)] : Array.Empty<Statement>(),
        .. commit.Contents.Count > 0 ? [ContentRows.Write(commit.Item.Id, commit.Contents)] : Array.Empty<Statement>(),
    ];

    /// <summary>What follows for the gate and the alerts. Others wait for it, so it comes last.</summary>
    public static IEnumerable<Statement> Consequences(Clock clock, params IReadOnlyList<JournalCommit> commits) =>
    [
        .. commits.SelectMany(commit => commit.GateEvents).Select(gateEvent => gateEvent.Integration)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(GateEventRows.LockOrder),
        .. commits.SelectMany(commit => commit.GateEvents).Select(GateEventRows.Append),
        .. commits.SelectMany(commit => commit.Alerts).OrderBy(alert => alert.Key, StringComparer.Ordinal).Select(alert => AlertRows.Raise(alert, clock)),
    ];

    private static Func<Statement> ProofOf(JournalCommit commit) => () => AuditRows.Find(commit.Item.Id, commit.Audit[^1]);
}

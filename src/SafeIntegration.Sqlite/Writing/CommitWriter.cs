using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>Writes one commit inside the open transaction.</summary>
internal static class CommitWriter
{
    /// <summary>Nothing has been written unless the outcome is <see cref="CommitOutcome.Committed"/>.</summary>
    public static CommitOutcome Write(SqlSession session, JournalCommit commit)
    {
        ItemRecord item = commit.Item;
        CommitOutcome outcome = commit.ExpectedVersion == 0
            ? ItemRows.Insert(session, item, out long number)
            : ItemRows.Update(session, item, commit.ExpectedVersion, commit.Audit[0].PreviousHash, out number);
        if (outcome != CommitOutcome.Committed)
            return outcome;

        foreach (AuditEntry entry in commit.Audit)
            AuditRows.Append(session, number, entry);
        if (commit.DropsContents)
            ContentRows.DeleteAll(session, number);
        ContentRows.Write(session, number, commit.Contents);
        foreach (GateEvent gateEvent in commit.GateEvents)
            GateEventRows.Append(session, gateEvent);
        foreach (AlertRecord alert in commit.Alerts)
            AlertRows.Raise(session, alert);
        return outcome;
    }
}

using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Commits whatever new items wait in one transaction, because one wait for the disk, and one way to the server, costs the same for one item and for two hundred. An item whose
/// key is taken takes nothing with it but itself; where a group fails as a whole, its items are committed one by one. Thread-safe.
/// </summary>
/// <remarks>
/// Of new items only: a further step may have to wait for whoever holds its item, for example a running effect, and those who share its transaction would wait with it.
/// </remarks>
internal sealed class GroupCommit
{
    private const int MaxLanes = 2;
    private const int MaxGroup = 256;

    private readonly Database _database;
    private readonly Clock _clock;
    private readonly Lanes<Waiting<JournalCommit, CommitOutcome>> _lanes;

    public GroupCommit(Database database, Clock clock)
    {
        (_database, _clock) = (database, clock);
        _lanes = new(MaxLanes, MaxGroup, RunAsync);
    }

    /// <summary>Whether a commit can be made in a group. Alerts cannot: they are rare, and counted row by row.</summary>
    public static bool Takes(JournalCommit commit) => commit.ExpectedVersion == 0 && commit.Alerts.Count == 0;

    public Task<CommitOutcome> CommitAsync(JournalCommit commit, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<CommitOutcome>(cancellationToken);
        var waiting = new Waiting<JournalCommit, CommitOutcome>(commit);
        _lanes.Add(waiting);
        return waiting.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(List<Waiting<JournalCommit, CommitOutcome>> group)
    {
        group.RemoveAll(waiting => !waiting.TryTake());
        if (group.Count == 0 || await TryCommitAsync(group).ConfigureAwait(false))
            return;
        foreach (Waiting<JournalCommit, CommitOutcome> waiting in group)
            await CommitOneAsync(waiting).ConfigureAwait(false);
    }

    private async Task<bool> TryCommitAsync(List<Waiting<JournalCommit, CommitOutcome>> group)
    {
        try
        {
            // In the order of the keys, so that groups of several processes do not wait for each other in a circle.
            List<JournalCommit> commits = [.. group.Select(waiting => waiting.Request)
                .OrderBy(commit => commit.Item.Integration, StringComparer.Ordinal).ThenBy(commit => commit.Item.ItemKey, StringComparer.Ordinal)];
            HashSet<string> committed = await _database.WriteAsync((session, token) => CommitWriter.InsertAllAsync(session, commits, _clock, token), CancellationToken.None)
                .ConfigureAwait(false);
            foreach (Waiting<JournalCommit, CommitOutcome> waiting in group)
            {
                if (committed.Contains(waiting.Request.Item.Id.Value))
                    waiting.Succeed(CommitOutcome.Committed);
                else
                    await TellRefusalAsync(waiting).ConfigureAwait(false);
            }

            return true;
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // The server refuses one of them, and does not say which.
            return false;
        }
        catch (Exception exception)
        {
            group.ForEach(waiting => waiting.Fail(exception));
            return true;
        }
    }

    // Asked afterwards, as an insert that finds something in its way does not say what.
    private async Task TellRefusalAsync(Waiting<JournalCommit, CommitOutcome> waiting)
    {
        try
        {
            bool isTaken = await _database.ReadAsync((session, token) => ItemRows.FindAsync(session, waiting.Request.Item.Id, token), CancellationToken.None).ConfigureAwait(false) is not null;
            waiting.Succeed(isTaken ? CommitOutcome.Conflict : CommitOutcome.Duplicate);
        }
        catch (Exception exception)
        {
            waiting.Fail(exception);
        }
    }

    private async Task CommitOneAsync(Waiting<JournalCommit, CommitOutcome> waiting)
    {
        try
        {
            waiting.Succeed(await _database.WriteAsync((session, token) => CommitWriter.WriteAsync(session, waiting.Request, [], _clock, token), CancellationToken.None)
                .ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            waiting.Fail(exception);
        }
    }
}

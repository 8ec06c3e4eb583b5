using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Tells the other stores of work, in the transaction that makes it. A server lets transactions that notify commit only one after another, each for as long as its disk takes; so a store
/// has no more than one of them under way, and what it commits meanwhile is told together, afterwards, by one that writes nothing else. Thread-safe.
/// </summary>
internal sealed class WorkNotices(Database database, string sender)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _owed = new(StringComparer.Ordinal);
    private bool _isTelling;

    /// <summary>Commits by <paramref name="write"/>, which gets what is to be part of the transaction.</summary>
    public async Task<CommitOutcome> CommitAsync(JournalCommit commit, Func<Statement[], Task<CommitOutcome>> write)
    {
        if (!commit.IsDueAtOnce)
            return await write([]).ConfigureAwait(false);
        string integration = commit.Item.Integration;
        if (!TryBegin())
        {
            CommitOutcome written = await write([]).ConfigureAwait(false);
            if (written == CommitOutcome.Committed)
                Owe(integration);
            return written;
        }

        try
        {
            return await write([new Notice(sender, integration).ToStatement()]).ConfigureAwait(false);
        }
        finally
        {
            _ = TellOwedAsync();
        }
    }

    private bool TryBegin()
    {
        lock (_lock)
            return !_isTelling && (_isTelling = true);
    }

    private void Owe(string integration)
    {
        lock (_lock)
        {
            _owed.Add(integration);
            // Whoever is telling takes it along.
            if (_isTelling)
                return;
            _isTelling = true;
        }

        _ = TellOwedAsync();
    }

    private async Task TellOwedAsync()
    {
        while (true)
        {
            Statement[] owed;
            lock (_lock)
            {
                _isTelling = _owed.Count > 0;
                if (!_isTelling)
                    return;
                owed = [.. _owed.Select(integration => new Notice(sender, integration).ToStatement())];
                _owed.Clear();
            }

            try
            {
                await database.ReadAsync((session, token) => session.ExecuteAllAsync(owed, token), CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // It only saves waiting; the others find the work when they look.
            }
        }
    }
}

using System.Data;
using System.Data.Common;

namespace SafeIntegration.Testing;

/// <summary>
/// The transaction that <see cref="InMemoryJournalStore"/> gives to a transactional effect. There is no database behind it: a fake
/// receiver registers with <see cref="OnCommit"/> what shall happen if, and only if, the journal commits.
/// </summary>
public sealed class InMemoryTransaction : DbTransaction
{
    private readonly List<Action> _onCommit = [];

    internal InMemoryTransaction()
    {
    }

    /// <summary>Always serializable: the journal runs one effect at a time.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    /// <summary>There is none.</summary>
    protected override DbConnection? DbConnection => null;

    /// <summary>Whether the effect tried to end the transaction.</summary>
    internal bool Ended { get; private set; }

    /// <summary>Has <paramref name="write"/> run when the journal commits.</summary>
    public void OnCommit(Action write)
    {
        ArgumentNullException.ThrowIfNull(write);
        _onCommit.Add(write);
    }

    /// <summary>Refused: the transaction is the journal's to end.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void Commit() => Refuse();

    /// <summary>Refused: the transaction is the journal's to end.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void Rollback() => Refuse();

    internal void CommitForReal()
    {
        foreach (Action write in _onCommit)
            write();
    }

    private void Refuse()
    {
        Ended = true;
        throw new InvalidOperationException(InMemoryJournalStore.TransactionEnded);
    }
}

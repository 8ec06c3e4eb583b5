namespace SafeIntegration.Testing;

/// <summary>One thing that every journal store must do.</summary>
/// <param name="Name">What it must do, as a sentence.</param>
/// <param name="Needs">What a store must be able to do for the case to make sense.</param>
/// <param name="RunAsync">
/// Runs the case on a fresh, empty store; throws <see cref="ConformanceException"/> if the store does something else.
/// </param>
public sealed record ConformanceCase(string Name, JournalAbilities Needs, Func<JournalStoreContext, CancellationToken, Task> RunAsync)
{
    /// <summary>Whether the stores of <paramref name="context"/> can run it.</summary>
    public bool AppliesTo(JournalStoreContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (context.Abilities & Needs) == Needs;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What not every journal store can do.</summary>
[Flags]
public enum JournalAbilities
{
    /// <summary>Nothing beyond what all do.</summary>
    None = 0,

    /// <summary>A store opened later finds what one opened before has written.</summary>
    Persistence = 1,

    /// <summary>Effects can take part in the journal's transaction.</summary>
    Transactions = 2,

    /// <summary>Subscribers are told of work that the store itself commits.</summary>
    Notices = 4,

    /// <summary>Subscribers are told of work that another store commits too.</summary>
    SharedNotices = 8,
}

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>One side of the comparison: the library, or statements written by hand.</summary>
internal interface IContender : IAsyncDisposable
{
    /// <summary>Takes in one item; returns when it is durable.</summary>
    Task SubmitAsync();

    /// <summary>Puts an item there that can be claimed.</summary>
    Task AddDueAsync();

    /// <summary>Claims one due item.</summary>
    Task ClaimAsync();

    /// <summary>Finishes what was claimed, so that later claims do not meet it.</summary>
    Task SettleAsync();

    /// <summary>Makes items that wait for a decision, and returns what decides each of them.</summary>
    Task<IReadOnlyList<Func<Task>>> PrepareDecisionsAsync(int count);
}

namespace SafeIntegration;

/// <summary>
/// Does what is due: queued calls, retries, effects. The hosted service calls it all the time; an application that runs without one can call it from any scheduler. Thread-safe.
/// </summary>
public interface IDueExecutor
{
    /// <summary>Works until nothing is due any more.</summary>
    /// <returns>How many steps were done.</returns>
    /// <exception cref="JournalUnavailableException">The journal cannot be read or written.</exception>
    Task<int> ExecuteDueAsync(CancellationToken cancellationToken = default);
}

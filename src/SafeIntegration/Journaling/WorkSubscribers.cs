namespace SafeIntegration.Journaling;

/// <summary>
/// For stores: whom <see cref="IJournalStore.Subscribe"/> has to tell of work. A subscriber must be quick, and one that throws is at fault; it holds up neither the others
/// nor the commit it was told of. Thread-safe.
/// </summary>
public sealed class WorkSubscribers
{
    private readonly Lock _lock = new();
    private volatile Subscription[] _subscriptions = [];

    /// <summary>Adds a subscriber, until what is returned is disposed of.</summary>
    public IDisposable Add(Action<string?> wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        var subscription = new Subscription(this, wake);
        lock (_lock)
            _subscriptions = [.. _subscriptions, subscription];
        return subscription;
    }

    /// <summary>Tells all subscribers that this integration, or any where null, may have work.</summary>
    public void Tell(string? integration)
    {
        foreach (Subscription subscription in _subscriptions)
            subscription.Wake(integration);
    }

    private void Remove(Subscription subscription)
    {
        lock (_lock)
            _subscriptions = [.. _subscriptions.Where(other => other != subscription)];
    }

    private sealed class Subscription(WorkSubscribers all, Action<string?> wake) : IDisposable
    {
        public void Wake(string? integration)
        {
            try
            {
                wake(integration);
            }
            catch (Exception)
            {
                // What was committed is committed; the next look finds it.
            }
        }

        public void Dispose() => all.Remove(this);
    }
}

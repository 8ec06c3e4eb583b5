namespace SafeIntegration.Journaling;

/// <summary>
/// For stores with one writer: knows whether the running code is inside a transactional effect. Such code holds the writer, so if it
/// wrote to the journal by another way it would wait for itself. Thread-safe.
/// </summary>
public sealed class EffectScope
{
    private readonly AsyncLocal<Entry?> _current = new();

    /// <summary>Begins the scope of what the calling method does from here. Disposing ends it, even for work left running.</summary>
    public IDisposable Enter()
    {
        var entry = new Entry();
        _current.Value = entry;
        return entry;
    }

    /// <summary>Throws inside an effect.</summary>
    /// <exception cref="InvalidOperationException">The running code is inside an effect.</exception>
    public void ThrowIfInside()
    {
        if (_current.Value is { Ended: false })
        {
            throw new InvalidOperationException(
                "A transactional effect holds the journal's only writer and must not write to the journal itself, for example by submitting "
                + "an item. Do that after the effect.");
        }
    }

    private sealed class Entry : IDisposable
    {
        private volatile bool _ended;

        public bool Ended => _ended;

        public void Dispose() => _ended = true;
    }
}

namespace SafeIntegration.Sqlite;

/// <summary>
/// Knows whether the running code is inside a transactional effect. Such code holds the journal's only writer: if it wrote to the
/// journal by another way, it would wait for itself.
/// </summary>
internal sealed class EffectScope
{
    private readonly AsyncLocal<Entry?> _current = new();

    /// <summary>Begins the scope of what the calling method does from here; disposing ends it, even for work left running.</summary>
    public Entry Enter()
    {
        var entry = new Entry();
        _current.Value = entry;
        return entry;
    }

    /// <summary>Throws inside an effect.</summary>
    public void ThrowIfInside()
    {
        if (_current.Value is { Ended: false })
        {
            throw new InvalidOperationException(
                "A transactional effect holds the journal's only writer and must not write to the journal itself, for example by submitting an item. Do that after the effect.");
        }
    }

    /// <summary>One effect's scope.</summary>
    internal sealed class Entry : IDisposable
    {
        private volatile bool _ended;

        public bool Ended => _ended;

        public void Dispose() => _ended = true;
    }
}

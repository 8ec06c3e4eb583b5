namespace SafeIntegration.Contracts;

/// <summary>
/// The sets of unknown members and values that payloads had, by fingerprint, so that a sender who adds a member costs one look into a table a payload. Read by many threads, changed
/// under the lock of its owner.
/// </summary>
internal sealed class UnknownShapes(TimeProvider time)
{
    // Replaced as a whole, so that readers need no lock.
    private volatile Dictionary<ulong, Shape> _shapes = [];

    /// <summary>The paths of the unknown members, if the set came before; notes that it came again.</summary>
    public bool TryGet(ulong fingerprint, out IReadOnlyList<string> paths)
    {
        if (!_shapes.TryGetValue(fingerprint, out Shape? shape))
        {
            paths = [];
            return false;
        }

        shape.Touch(time.GetUtcNow().Ticks);
        paths = shape.Paths;
        return true;
    }

    public bool Contains(ulong fingerprint) => _shapes.ContainsKey(fingerprint);

    /// <summary>Remembers a set, up to the limit.</summary>
    public void Add(ulong fingerprint, IReadOnlyList<string> paths, DateTimeOffset now)
    {
        if (_shapes.Count < ContractLimits.MaxFingerprints)
            _shapes = new(_shapes) { [fingerprint] = new(paths, now.Ticks) };
    }

    /// <summary>When a member came last, among the sets that are remembered.</summary>
    public DateTimeOffset? LastSeen(string path)
    {
        long last = _shapes.Values.Where(shape => shape.Paths.Contains(path)).Select(shape => shape.LastSeen).DefaultIfEmpty().Max();
        return last == 0 ? null : new DateTimeOffset(last, TimeSpan.Zero);
    }

    private sealed class Shape(IReadOnlyList<string> paths, long seen)
    {
        private long _lastSeen = seen;

        public IReadOnlyList<string> Paths { get; } = paths;

        public long LastSeen => Volatile.Read(ref _lastSeen);

        // Once a second, so that the processors do not fight for the line.
        public void Touch(long now)
        {
            if (now - LastSeen >= TimeSpan.TicksPerSecond)
                Volatile.Write(ref _lastSeen, now);
        }
    }
}

using System.Globalization;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>What was done to a file.</summary>
internal enum DiskVerb
{
    Create,
    Write,
    Truncate,
    Sync,

    /// <summary>Deleted; the disk may forget that until the folder is synced.</summary>
    Delete,

    /// <summary>The folder is synced: files that were created or deleted stay so.</summary>
    SyncFolder,
}

/// <summary>One call of SQLite to the operating system.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Verb">What.</param>
/// <param name="Offset">Where; for a truncation the new length; for a sync, how many steps there were when it began.</param>
/// <param name="Bytes">What was written.</param>
internal sealed record DiskStep(string File, DiskVerb Verb, long Offset, byte[] Bytes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Verb} {File} at {Offset}, {Bytes.Length} bytes");
}

/// <summary>Everything that was done to the files of one folder, in order. Thread-safe.</summary>
internal sealed class DiskLog
{
    private readonly Lock _lock = new();
    private readonly List<DiskStep> _steps = [];

    /// <summary>How many steps there are by now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _steps.Count;
        }
    }

    public IReadOnlyList<DiskStep> Steps
    {
        get
        {
            lock (_lock)
                return [.. _steps];
        }
    }

    public void Add(DiskStep step)
    {
        lock (_lock)
            _steps.Add(step);
    }
}

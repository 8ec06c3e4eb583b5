using System.Text.Json;
using SafeIntegration.Crash.Checking;

namespace SafeIntegration.Crash.Model;

/// <summary>
/// What receivers got and what callers were told, outside of the journal. With a path it is a file, written line by line before anything else happens, so that it is whole
/// however the process ends. Thread-safe.
/// </summary>
internal sealed class Notes(string? path = null)
{
    private readonly Lock _lock = new();
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<Seen> _seen = [];

    public IReadOnlyList<LedgerEntry> Ledger
    {
        get
        {
            lock (_lock)
                return [.. _ledger];
        }
    }

    public IReadOnlyList<Seen> Seen
    {
        get
        {
            lock (_lock)
                return [.. _seen];
        }
    }

    /// <summary>Goes on with what another process noted.</summary>
    public static async Task<Notes> ReadAsync(string path)
    {
        var notes = new Notes();
        foreach (string line in await File.ReadAllLinesAsync(path))
        {
            Line read = JsonSerializer.Deserialize<Line>(line)!;
            if (read.Entry is { } entry)
                notes._ledger.Add(entry);
            if (read.Seen is { } seen)
                notes._seen.Add(seen);
        }

        return notes;
    }

    public void Add(LedgerEntry entry) => Add(new Line(entry, null), () => _ledger.Add(entry));

    public void Add(Seen seen) => Add(new Line(null, seen), () => _seen.Add(seen));

    // What the kernel has taken survives the process, though not the machine.
    private void Add(Line line, Action note)
    {
        lock (_lock)
        {
            note();
            if (path is not null)
                File.AppendAllText(path, JsonSerializer.Serialize(line) + '\n');
        }
    }

    private sealed record Line(LedgerEntry? Entry, Seen? Seen);
}

using System.Globalization;

namespace SafeIntegration.Crash.Checking;

/// <summary>
/// What was seen of a run from outside the journal, in order. With a path, each line is in the file before the next thing happens, so that a run that dies leaves its
/// history. Thread-safe.
/// </summary>
internal sealed class History(string? path = null) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Seen> _all = [];
    private readonly StreamWriter? _file = path is null ? null : new(path) { AutoFlush = true };

    public IReadOnlyList<Seen> All
    {
        get
        {
            lock (_lock)
                return [.. _all];
        }
    }

    public void Add(Seen seen)
    {
        lock (_lock)
        {
            _all.Add(seen);
            _file?.WriteLine(Line(_all.Count, seen));
        }
    }

    public IReadOnlyList<string> ToLines() => [.. All.Select((seen, index) => Line(index + 1, seen))];

    public void Dispose() => _file?.Dispose();

    private static string Line(int number, Seen seen) => string.Create(CultureInfo.InvariantCulture, $"{number}\t{seen}");
}

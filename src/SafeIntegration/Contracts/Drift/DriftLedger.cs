using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>The findings of one contract, each once. Not thread-safe.</summary>
internal sealed class DriftLedger(string contract)
{
    private readonly Dictionary<(string Path, DriftKind Kind), Entry> _entries = [];
    private readonly List<Entry> _fresh = [];
    private int _newMembers;
    private int _count;

    /// <summary>How many findings there are. May be read by any thread.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Whether something found no room.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Whether there is something that <see cref="TakeFresh"/> would tell.</summary>
    public bool HasFresh => _fresh.Count > 0;

    public Entry? Find(string path, DriftKind kind) => _entries.GetValueOrDefault((path, kind));

    /// <summary>The entry of a finding, made if it is new and there is room.</summary>
    public Entry? Add(string path, DriftKind kind, DriftLevel level, DateTimeOffset now, JsonValueKind json = JsonValueKind.Undefined)
    {
        if (Find(path, kind) is { } known)
        {
            known.LastSeen = now;
            return known;
        }

        if (_entries.Count >= ContractLimits.MaxFindings || (kind == DriftKind.New && _newMembers >= ContractLimits.MaxUnknownNames))
        {
            IsTruncated = true;
            return null;
        }

        _newMembers += kind == DriftKind.New ? 1 : 0;
        var entry = new Entry(path, kind, now) { Level = level, Json = json, LastSeen = now };
        _entries.Add((path, kind), entry);
        _fresh.Add(entry);
        Volatile.Write(ref _count, _entries.Count);
        return entry;
    }

    /// <summary>The findings that are new since the last call, with the guess which of them are renamed members.</summary>
    public IReadOnlyList<DriftFinding> TakeFresh()
    {
        if (_fresh.Count == 0)
            return [];
        PairRenamed(_fresh, _fresh, alsoOnlyOnes: true);
        PairRenamed(_entries.Values, _fresh, alsoOnlyOnes: false);
        PairRenamed(_fresh, _entries.Values, alsoOnlyOnes: false);
        List<DriftFinding> findings = [.. _fresh.Select(entry => ToFinding(entry, null))];
        _fresh.Clear();
        return findings;
    }

    /// <summary>All findings in their order.</summary>
    /// <param name="lastSeen">When an unknown member came last, if that is later than what is written here.</param>
    public IReadOnlyList<DriftFinding> All(Func<string, DateTimeOffset?> lastSeen) =>
        [.. _entries.Values.Select(entry => ToFinding(entry, entry.Kind == DriftKind.New ? lastSeen(entry.Path) : null))];

    private static void PairRenamed(IEnumerable<Entry> among, IEnumerable<Entry> with, bool alsoOnlyOnes)
    {
        List<Entry> gone = [.. among.Where(entry => entry.IsGone && entry.Renamed is null)];
        List<Entry> added = [.. with.Where(entry => entry.Kind == DriftKind.New && entry.Renamed is null)];
        foreach ((int i, int j) in RenameGuess.Pair([.. gone.Select(ToCandidate)], [.. added.Select(ToCandidate)], alsoOnlyOnes))
        {
            gone[i].Renamed = added[j].Path;
            added[j].Renamed = gone[i].Path;
        }
    }

    private static RenameCandidate ToCandidate(Entry entry) => new(entry.Path, entry.Json) { MayHaveOtherName = entry.MayHaveOtherName };

    private DriftFinding ToFinding(Entry entry, DateTimeOffset? lastSeen) =>
        new(contract, entry.Path, entry.Kind, entry.Level, entry.FirstSeen, lastSeen > entry.LastSeen ? lastSeen.Value : entry.LastSeen)
        {
            Refusals = entry.Refusals,
            ComesAndGoes = entry.ComesAndGoes,
            ProbablyRenamed = entry.Renamed,
        };

    /// <summary>A finding that grows.</summary>
    internal sealed class Entry(string path, DriftKind kind, DateTimeOffset firstSeen)
    {
        public string Path { get; } = path;

        public DriftKind Kind { get; } = kind;

        public DateTimeOffset FirstSeen { get; } = firstSeen;

        public DateTimeOffset LastSeen { get; set; }

        public DriftLevel Level { get; set; }

        public JsonValueKind Json { get; set; }

        public long Refusals { get; set; }

        public bool ComesAndGoes { get; set; }

        public string? Renamed { get; set; }

        /// <summary>See <see cref="RenameCandidate.MayHaveOtherName"/>.</summary>
        public bool MayHaveOtherName { get; set; } = true;

        public bool IsGone => Kind == DriftKind.Missing || (Kind == DriftKind.Absent && !ComesAndGoes);
    }
}

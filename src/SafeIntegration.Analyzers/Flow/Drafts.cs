using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// What a body leaves at places, while it is collected: places and their parts, each once. Emptied and used again, as <see cref="SolverTables"/> are. Not thread-safe.
/// </summary>
internal sealed class Drafts
{
    private const int None = -1;

    private readonly Dictionary<Place, int> _numbers = new(Place.Comparer);
    private readonly Dictionary<(int Draft, Origin From), int> _partNumbers = [];
    private readonly List<Draft> _drafts = [];
    private readonly List<(Part Part, int Next)> _parts = [];

    public int Count => _drafts.Count;

    public int PartCount => _parts.Count;

    public Draft this[int number] => _drafts[number];

    /// <summary>The draft of a place, which is made if there is none.</summary>
    public int Of(RootKind kind, int index, AccessPath path)
    {
        var place = new Place(kind, index, path);
        if (_numbers.TryGetValue(place, out var number)) return number;
        number = _drafts.Count;
        _numbers.Add(place, number);
        _drafts.Add(new Draft { Kind = kind, Index = index, Path = path, First = None, Last = None });
        return number;
    }

    public void Add(int number, Origin from, Labels keep, Labels becameDefault)
    {
        if (_partNumbers.TryGetValue((number, from), out var known))
        {
            var (part, next) = _parts[known];
            _parts[known] = (new Part(from, part.Keep | keep, part.BecameDefault | becameDefault), next);
            return;
        }

        var draft = _drafts[number];
        var added = _parts.Count;
        _partNumbers.Add((number, from), added);
        _parts.Add((new Part(from, keep, becameDefault), None));
        if (draft.First == None) draft.First = added;
        else _parts[draft.Last] = (_parts[draft.Last].Part, added);
        draft.Last = added;
        draft.PartCount++;
        _drafts[number] = draft;
    }

    public void SetStrong(int number, bool isStrong)
    {
        var draft = _drafts[number];
        draft.IsStrong = isStrong;
        _drafts[number] = draft;
    }

    public Part[] PartsOf(int number)
    {
        var draft = _drafts[number];
        if (draft.PartCount == 0) return [];
        var parts = new Part[draft.PartCount];
        var i = 0;
        for (var part = draft.First; part != None; part = _parts[part].Next) parts[i++] = _parts[part].Part;
        return parts;
    }

    public void Clear()
    {
        _numbers.Clear();
        _partNumbers.Clear();
        _drafts.Clear();
        _parts.Clear();
    }

    /// <summary>One place, and where its parts are chained.</summary>
    public struct Draft
    {
        public RootKind Kind;
        public int Index;
        public AccessPath Path;
        public bool IsStrong;
        public int First;
        public int Last;
        public int PartCount;
    }
}

/// <summary>The result, or a part of an object that the caller knows.</summary>
internal readonly struct Place(RootKind kind, int index, AccessPath path)
{
    public static readonly IEqualityComparer<Place> Comparer = new ByParts();

    private readonly RootKind _kind = kind;
    private readonly int _index = index;
    private readonly AccessPath _path = path;

    private sealed class ByParts : IEqualityComparer<Place>
    {
        public bool Equals(Place x, Place y) => x._kind == y._kind && x._index == y._index && ReferenceEquals(x._path, y._path);

        public int GetHashCode(Place place) => (((int)place._kind * 397) ^ place._index) * 397 ^ place._path.Hash;
    }
}

/// <summary>An entry that was followed to a place.</summary>
internal readonly struct Step(RootKind kind, int index, AccessPath path, ulong entry)
{
    public static readonly IEqualityComparer<Step> Comparer = new ByParts();

    private readonly RootKind _kind = kind;
    private readonly int _index = index;
    private readonly AccessPath _path = path;
    private readonly ulong _entry = entry;

    private sealed class ByParts : IEqualityComparer<Step>
    {
        public bool Equals(Step x, Step y) => x._entry == y._entry && x._kind == y._kind && x._index == y._index && ReferenceEquals(x._path, y._path);

        public int GetHashCode(Step step) => ((((int)step._kind * 397) ^ step._index) * 397 ^ step._path.Hash) * 397 ^ step._entry.GetHashCode();
    }
}

using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// The tables that one run of a <see cref="Solver"/> fills. They are emptied and used again, since most bodies are small and would otherwise pay more for their tables than for their values.
/// Not thread-safe.
/// </summary>
internal sealed class SolverTables
{
    /// <summary>Tables that grew beyond this are not kept: emptying them would cost every small body after them.</summary>
    private const int MostKept = 1024;

    private OpenFlow[] _toldFlows = [];
    private State?[] _entryStates = [];
    private bool[] _isDirty = [];

    /// <summary>Where states have their room.</summary>
    public StateRoom Room { get; } = new();

    /// <summary>Room for the states in which so many blocks begin; all of it is empty.</summary>
    public State?[] EntryStates(int blocks) => _entryStates.Length >= blocks ? _entryStates : _entryStates = new State?[blocks * 2];

    /// <summary>Room for one mark a block; none is set.</summary>
    public bool[] DirtyBlocks(int blocks) => _isDirty.Length >= blocks ? _isDirty : _isDirty = new bool[blocks * 2];

    /// <summary>Origins by their number.</summary>
    public List<Origin> Atoms { get; } = [];

    public Dictionary<OriginKey, int> Numbers { get; } = new(OriginKey.Comparer);

    /// <summary>What bodies are given, which is the same in all of them: kept from run to run.</summary>
    public Dictionary<OriginKey, Origin> Given { get; } = new(OriginKey.Comparer);

    /// <summary>Values of one whole entry, by the number of its origin: the same in every run.</summary>
    public List<ulong[]> Singles { get; } = [];

    /// <summary>The number of a part, by the number of the whole and the selector.</summary>
    public Dictionary<long, int> Children { get; } = [];

    /// <summary>The number of the whole, by the number of a part.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>Whether something was written into an object made here, or below the whole with this number.</summary>
    public List<bool> Written { get; } = [];

    /// <summary>The parts at or below which something was written, by the number of the whole.</summary>
    public HashSet<PartPlace> WrittenPlaces { get; } = [];

    public Stack<EntryBuffer> Buffers { get; } = new();

    /// <summary>The delegates that are being called, each by the one before.</summary>
    public Stack<int> Invoked { get; } = new();

    public Found Found { get; } = new();

    /// <summary>What objects made here hold, while it is collected.</summary>
    public Dictionary<int, ulong[]> ObjectContents { get; } = [];

    /// <summary>The same of parts of what the caller gave, or of what came from outside.</summary>
    public Dictionary<int, ulong[]> OutsideContents { get; } = [];

    /// <summary>Empty tables of what the parts of a callee are here.</summary>
    public Stack<Dictionary<Origin, ulong[]>> Resolved { get; } = new();

    /// <summary>Where each flow stands in <see cref="Flows"/>.</summary>
    public Dictionary<FlowKey, int> FlowNumbers { get; } = new(FlowKey.Comparer);

    public List<OpenFlow> Flows { get; } = [];

    /// <summary>Room for the flows that a summary tells; what stands in it is of no use.</summary>
    public OpenFlow[] ToldFlows(int count) => _toldFlows.Length >= count ? _toldFlows : _toldFlows = new OpenFlow[count * 2];

    public List<(int Block, SinkSite Sink, Site At, bool IsReviewed)> Effects { get; } = [];

    /// <summary>What the body leaves behind.</summary>
    public Drafts Drafts { get; } = new();

    /// <summary>The members of the objects that it leaves, chained by their holders.</summary>
    public List<(int Selector, ulong[] Value, int Next)> Members { get; } = [];

    public Dictionary<int, (int First, int Last)> Holders { get; } = [];

    public HashSet<Step> Walked { get; } = new(Step.Comparer);

    public bool IsKept => Atoms.Count <= MostKept && Children.Count <= MostKept && Members.Count <= MostKept && Walked.Count <= MostKept && Flows.Count <= MostKept && Room.Count <= MostKept && _isDirty.Length <= MostKept;

    /// <summary>What was checked of the parts of an origin whenever it was given back or put where it stays.</summary>
    public Dictionary<int, Fact[]> Kept { get; } = [];

    public void Clear()
    {
        if (Given.Count > MostKept) Given.Clear();
        Room.Clear();
        System.Array.Clear(_entryStates, 0, _entryStates.Length);
        System.Array.Clear(_isDirty, 0, _isDirty.Length);
        Kept.Clear();
        Atoms.Clear();
        Numbers.Clear();
        Children.Clear();
        Roots.Clear();
        Written.Clear();
        WrittenPlaces.Clear();
        FlowNumbers.Clear();
        Flows.Clear();
        Effects.Clear();
        Drafts.Clear();
        Members.Clear();
        Holders.Clear();
        Walked.Clear();
    }
}

/// <summary>A part of something that was not made here.</summary>
internal readonly record struct PartPlace(int Whole, AccessPath Path);

/// <summary>What a flow is known by: the sink, the place that leads to it, the number of its origin, and how it gets there.</summary>
internal readonly struct FlowKey(SinkSite sink, Site at, int atom, SinkRole role)
{
    public static readonly IEqualityComparer<FlowKey> Comparer = new ByParts();

    private readonly SinkSite _sink = sink;
    private readonly Site _at = at;
    private readonly int _atom = atom;
    private readonly SinkRole _role = role;

    private sealed class ByParts : IEqualityComparer<FlowKey>
    {
        public bool Equals(FlowKey x, FlowKey y) => x._atom == y._atom && x._role == y._role && ReferenceEquals(x._sink, y._sink) && ReferenceEquals(x._at, y._at);

        public int GetHashCode(FlowKey key) => (((key._atom * 397) ^ key._at.Span.Start) * 397) ^ key._sink.Span.Start ^ ((int)key._role << 24);
    }
}

/// <summary>A flow that may still grow.</summary>
internal struct OpenFlow
{
    public Origin From;
    public Labels Keep;
    public Labels BecameDefault;
    public SinkSite Sink;
    public SinkRole Role;
    public bool IsAttempted;
    public bool IsOwn;
    public bool IsOfPart;
    public Site At;
    public Wording Text;
}

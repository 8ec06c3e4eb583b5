using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What is known at one point of a body. A heap entry is the whole content of a member; a missing one means what the member had when the body began.</summary>
internal sealed class State
{
    private bool _isHeapShared;

    public State(int variables)
    {
        Variables = new ulong[variables][];
        for (var i = 0; i < variables; i++) Variables[i] = Value.Empty;
    }

    private State(State other)
    {
        Variables = (ulong[][])other.Variables.Clone();
        Heap = other.Heap;
        Facts = other.Facts;
        Attempted = other.Attempted;
        IsReviewed = other.IsReviewed;
        _isHeapShared = other._isHeapShared = true;
        Contents = other.Contents;
    }

    public ulong[][] Variables { get; }

    /// <summary>By origin (upper half) and selector (lower half).</summary>
    public Dictionary<long, ulong[]>? Heap { get; private set; }

    /// <summary>What each object holds, whatever the member; made from the heap when it is first asked for.</summary>
    public Contents? Contents { get; set; }

    public Fact[] Facts { get; set; } = Flow.Facts.None;

    /// <summary>Origins that something tried to validate.</summary>
    public int[] Attempted { get; set; } = [];

    /// <summary>A person has agreed on every way to here.</summary>
    public bool IsReviewed { get; set; }

    public static long Key(int atom, int selector) => ((long)atom << 32) | (uint)selector;

    public static int AtomOf(long key) => (int)(key >> 32);

    public static int SelectorOf(long key) => (int)key;

    public State Fork() => new(this);

    public void Put(long key, ulong[] value)
    {
        if (Heap == null || _isHeapShared) Heap = Heap == null ? [] : new Dictionary<long, ulong[]>(Heap);
        _isHeapShared = false;
        Contents = null;
        Heap[key] = value;
    }
}

/// <summary>What objects hold, whatever the member: those made here by their numbers, in order; after them parts of what the caller gave or what came from outside.</summary>
internal sealed class Contents(int[] holders, ulong[][] held, int objects)
{
    /// <summary>How many holders are parts of what the caller gave, or of what came from outside.</summary>
    public int OutsideCount => holders.Length - objects;

    public (int Holder, ulong[] Held) Outside(int index) => (holders[objects + index], held[objects + index]);

    /// <summary>What an object made here holds; empty if nothing was written into it.</summary>
    public ulong[] OfObject(int holder)
    {
        var index = System.Array.BinarySearch(holders, 0, objects, holder);
        return index < 0 ? Value.Empty : held[index];
    }
}

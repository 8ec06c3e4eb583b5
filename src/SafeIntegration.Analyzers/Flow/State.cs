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
    }

    public ulong[][] Variables { get; }

    /// <summary>By origin (upper half) and selector (lower half).</summary>
    public Dictionary<long, ulong[]>? Heap { get; private set; }

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
        Heap[key] = value;
    }
}

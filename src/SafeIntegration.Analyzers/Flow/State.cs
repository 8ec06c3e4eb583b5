namespace SafeIntegration.Analyzers.Flow;

/// <summary>What is known at one point of a body. A heap entry is the whole content of a member; a missing one means what the member had when the body began.</summary>
internal sealed class State
{
    private ulong[][] _variables;
    private bool _areVariablesShared;
    private bool _isHeapShared;

    public State(int variables)
    {
        _variables = new ulong[variables][];
        for (var i = 0; i < variables; i++) _variables[i] = Value.Empty;
    }

    private State(State other)
    {
        _variables = other._variables;
        _areVariablesShared = other._areVariablesShared = true;
        Heap = other.Heap;
        Facts = other.Facts;
        Implied = other.Implied;
        Attempted = other.Attempted;
        IsReviewed = other.IsReviewed;
        _isHeapShared = other._isHeapShared = true;
        Contents = other.Contents;
    }

    public int VariableCount => _variables.Length;

    /// <summary>By origin (upper half) and selector (lower half).</summary>
    public HeapTable? Heap { get; private set; }

    /// <summary>What each object holds, whatever the member; made from the heap when it is first asked for.</summary>
    public Contents? Contents { get; set; }

    public Fact[] Facts { get; set; } = Flow.Facts.None;

    /// <summary>What was checked on every way to here on which nothing was put into a collection, by the number of the collection.</summary>
    public Implication[] Implied { get; set; } = Implications.None;

    /// <summary>Origins that something tried to validate.</summary>
    public int[] Attempted { get; set; } = [];

    /// <summary>A person has agreed on every way to here.</summary>
    public bool IsReviewed { get; set; }

    public static long Key(int atom, int selector) => ((long)atom << 32) | (uint)selector;

    public static int AtomOf(long key) => (int)(key >> 32);

    public static int SelectorOf(long key) => (int)key;

    /// <summary>A state of its own; what the two have in common is copied when one of them changes it.</summary>
    public State Fork() => new(this);

    public ulong[] Get(int variable) => _variables[variable];

    public void Set(int variable, ulong[] value)
    {
        if (ReferenceEquals(_variables[variable], value)) return;
        if (_areVariablesShared) _variables = (ulong[][])_variables.Clone();
        _areVariablesShared = false;
        _variables[variable] = value;
    }

    public bool HasSameVariables(State other) => ReferenceEquals(_variables, other._variables);

    public void Put(long key, ulong[] value)
    {
        if (Heap == null || _isHeapShared) Heap = Heap == null ? new HeapTable() : new HeapTable(Heap);
        _isHeapShared = false;
        Contents = null;
        Heap.Put(key, value);
    }
}

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What is known at one point of a body. A heap entry is the whole content of a member; a missing one means what the member had when the body began.</summary>
/// <param name="room">Where it has its room from, which outlives it.</param>
internal sealed class State(StateRoom room)
{
    private ulong[][] _variables = [];
    private bool _areVariablesShared;
    private bool _isHeapShared;

    /// <summary>The state in which nothing is known of so many variables.</summary>
    public static State Of(int variables, StateRoom room)
    {
        var state = room.NewState();
        state.VariableCount = variables;
        state._variables = room.Values(variables);
        for (var i = 0; i < variables; i++) state._variables[i] = Value.Empty;
        return state;
    }

    public int VariableCount { get; private set; }

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
    public State Fork()
    {
        var fork = room.NewState();
        fork.VariableCount = VariableCount;
        fork._variables = _variables;
        fork._areVariablesShared = _areVariablesShared = true;
        fork.Heap = Heap;
        fork.Facts = Facts;
        fork.Implied = Implied;
        fork.Attempted = Attempted;
        fork.IsReviewed = IsReviewed;
        fork._isHeapShared = _isHeapShared = true;
        fork.Contents = Contents;
        return fork;
    }

    /// <summary>Is as one that was just made.</summary>
    public void Forget()
    {
        _variables = [];
        _areVariablesShared = _isHeapShared = IsReviewed = false;
        Heap = null;
        Contents = null;
        Facts = Flow.Facts.None;
        Implied = Implications.None;
        Attempted = [];
    }

    public ulong[] Get(int variable) => _variables[variable];

    public void Set(int variable, ulong[] value)
    {
        if (ReferenceEquals(_variables[variable], value)) return;
        if (_areVariablesShared)
        {
            var shared = _variables;
            _variables = room.Values(VariableCount);
            System.Array.Copy(shared, _variables, VariableCount);
            _areVariablesShared = false;
        }

        _variables[variable] = value;
    }

    public bool HasSameVariables(State other) => ReferenceEquals(_variables, other._variables);

    public void Put(long key, ulong[] value)
    {
        if (Heap == null) Heap = room.NewHeap();
        else if (_isHeapShared) Heap = Heap.Copy();
        _isHeapShared = false;
        Contents = null;
        Heap.Put(key, value);
    }
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>The tables that lowering one body fills. They are emptied and used again, since most bodies are small and would otherwise pay more for their tables than for their instructions. Not thread-safe.</summary>
internal sealed class LoweringTables
{
    /// <summary>Tables that grew beyond this are not kept: emptying them would cost every small body after them.</summary>
    private const int MostKept = 512;

    public Dictionary<ISymbol, int> Slots { get; } = new(SymbolEqualityComparer.Default);

    public Dictionary<ISymbol, Block> Labels { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The conditions that local variables stand for.</summary>
    public Dictionary<ISymbol, IOperation> Conditions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What references refer to.</summary>
    public Dictionary<ISymbol, IOperation> References { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The numbers of the sides that conditions lead to.</summary>
    public Dictionary<Block, int> Sides { get; } = [];

    /// <summary>The lambdas and method groups that variables were declared with.</summary>
    public Dictionary<ISymbol, object> LocalDelegates { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The locals that began as true, false, null, empty or zero.</summary>
    public Dictionary<ISymbol, int> Flags { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The slots of the properties that a binder fills.</summary>
    public Dictionary<ISymbol, int> BoundProperties { get; } = new(SymbolEqualityComparer.Default);

    public CodeStore Code { get; } = new();

    public Stack<int> Receivers { get; } = new();

    public Stack<int> ConditionalReceivers { get; } = new();

    public List<int> Tests { get; } = [];

    public List<int> Decided { get; } = [];

    /// <summary>The members that are named, by their selectors; of a root with all that is nested in it.</summary>
    public HashSet<int> Touches { get; } = [];

    /// <summary>By slot: the block that writes it, or -1.</summary>
    public int[] DefinedIn { get; private set; } = [];

    /// <summary>By slot: whether it lives across blocks.</summary>
    public bool[] Crosses { get; private set; } = [];

    /// <summary>By slot: its number in the end.</summary>
    public int[] Numbers { get; private set; } = [];

    public List<Block> PostOrder { get; } = [];

    public Stack<(Block Block, int Next)> Visited { get; } = new();

    public bool IsKept => Slots.Count <= MostKept && Labels.Count <= MostKept && Conditions.Count <= MostKept && References.Count <= MostKept && Sides.Count <= MostKept && Flags.Count <= MostKept && Touches.Count <= MostKept && Numbers.Length <= MostKept * 16;

    public void MakeRoom(int slots)
    {
        if (DefinedIn.Length < slots)
        {
            DefinedIn = new int[slots * 2];
            Crosses = new bool[slots * 2];
            Numbers = new int[slots * 2];
        }

        for (var i = 0; i < slots; i++)
        {
            DefinedIn[i] = -1;
            Crosses[i] = false;
        }
    }

    public void Clear()
    {
        Slots.Clear();
        Labels.Clear();
        Conditions.Clear();
        References.Clear();
        Sides.Clear();
        LocalDelegates.Clear();
        Flags.Clear();
        BoundProperties.Clear();
        Receivers.Clear();
        ConditionalReceivers.Clear();
        Touches.Clear();
        Tests.Clear();
        Decided.Clear();
        PostOrder.Clear();
        Visited.Clear();
    }
}

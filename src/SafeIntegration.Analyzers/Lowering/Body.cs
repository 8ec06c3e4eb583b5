using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>
/// A lowered method, accessor, initialiser, local function or lambda. Slot 0 is the receiver, then the parameters, then the environment with the captured
/// variables; then the return value and all others. Immutable once lowered.
/// </summary>
internal sealed class Body(string name, SyntaxNode syntax, INamedTypeSymbol? type, Body? root)
{
    public string Name { get; } = name;

    public SyntaxNode Syntax { get; } = syntax;

    public INamedTypeSymbol? Type { get; } = type;

    /// <summary>The method; null for lambdas and initialisers.</summary>
    public IMethodSymbol? Method { get; set; }

    /// <summary>The method that a lambda or local function stands in; itself otherwise.</summary>
    public Body Root => root ?? this;

    public int ParameterCount { get; set; }

    /// <summary>Bit i: parameter i is passed by reference.</summary>
    public ulong ByReference { get; set; }

    /// <summary>Bit i: parameter i cannot carry a payload.</summary>
    public ulong Irrelevant { get; set; }

    /// <summary>Bit i: parameter i is text or a number, so nothing can be below it.</summary>
    public ulong Flat { get; set; }

    /// <summary>What parameters carry when the method is entered from outside; null if none does.</summary>
    public SourceSite?[]? EntrySources { get; set; }

    /// <summary>In reverse post order; only what can be reached.</summary>
    public Block[] Blocks { get; set; } = [];

    public Block Entry { get; set; } = null!;

    public Block Exit { get; set; } = null!;

    /// <summary>For methods that answer true or false: where they answer true. Equal to <see cref="Exit"/> otherwise.</summary>
    public Block ExitTrue { get; set; } = null!;

    public Block ExitFalse { get; set; } = null!;

    public int ReturnSlot { get; set; }

    /// <summary>Slots below live across blocks; the others are temporaries of one block.</summary>
    public int VariableCount { get; set; }

    public int SlotCount { get; set; }

    /// <summary>Every call, for the call graph; also of method groups.</summary>
    public List<CallSite> Calls { get; } = [];

    /// <summary>Lambdas and local functions directly in this body.</summary>
    public List<Body> Nested { get; } = [];

    /// <summary>Whether a source of the catalogue stands here.</summary>
    public bool HasSource { get; set; }

    /// <summary>Why calls of libraries that stand here may fail without being caught here.</summary>
    public Failures Fails { get; set; }

    /// <summary>The members that are named here, by their selectors in order, lambdas included; empty for what is nested.</summary>
    public int[] Touches { get; set; } = [];

    /// <summary>Whether static state is read here.</summary>
    public bool ReadsStatics { get; set; }

    /// <summary>A type whose static state is read here, however it is filled; null if none is.</summary>
    public List<INamedTypeSymbol>? StaticHolders { get; set; }

    /// <summary>Whether a sink of the catalogue stands here.</summary>
    public bool HasSink { get; set; }

    /// <summary>Members with a delegate type that are read here, by their selector.</summary>
    public List<int>? DelegateMembers { get; set; }

    /// <summary>Of those that are members of another type: which type.</summary>
    public List<(int Member, INamedTypeSymbol Holder)>? DelegateHolders { get; set; }

    /// <summary>Lambdas (as bodies) and method groups (as call sites) that are written to members here.</summary>
    public List<(ISymbol Member, int Selector, object Delegate)> DelegateWrites { get; } = [];

    /// <summary>Lambdas (as bodies) and method groups (as call sites) that are given to methods of this compilation here.</summary>
    public List<(IMethodSymbol Method, int Parameter, object Delegate)> DelegatePasses { get; } = [];

    /// <summary>Members that keep a delegate that this method was given as a parameter.</summary>
    public List<(ISymbol Member, int Selector, IParameterSymbol Parameter)> DelegateKeeps { get; } = [];

    /// <summary>The parameters, for what the catalogue says of them.</summary>
    public System.Collections.Immutable.ImmutableArray<IParameterSymbol> Parameters { get; set; } = [];

    public int EnvironmentSlot => ParameterCount + 1;

    /// <summary>This body as all that a call runs: the same array for each call.</summary>
    public Body[] Alone => _alone ??= [this];

    private Body[]? _alone;
}

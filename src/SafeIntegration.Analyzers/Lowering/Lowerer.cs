using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>
/// Turns the operations of one body into blocks of instructions. Awaits, loops, patterns and lambdas are read before Roslyn lowers them; a task and its result
/// are one value. Not thread-safe: one instance a body.
/// </summary>
internal sealed partial class Lowerer
{
    private readonly LoweringContext _context;
    private readonly Body _body;
    private readonly bool _isNested;
    private readonly IMethodSymbol? _method;
    private readonly LoweringTables _tables;
    private readonly Dictionary<ISymbol, int> _slots;
    private readonly Dictionary<ISymbol, Block> _labels;
    private readonly Dictionary<ISymbol, IOperation> _conditions;
    private readonly Dictionary<ISymbol, IOperation> _references;
    private readonly Stack<int> _receivers;
    private readonly Stack<int> _conditionalReceivers;
    private readonly Stack<Guarded> _guarded = new();
    private Block[] _handlers = [];
    private Block _current = null!;
    private int _slotCount;
    private int _iterator = Slot.None;
    private bool _answersBool;
    private bool _mayAnswerNothing;
    private int _defaultOf = Slot.None;
    private bool _isAwaiting;
    private string? _chain;
    private readonly HashSet<int> _touches;
    private readonly List<int> _tests;
    private readonly List<int> _decided;

    private Lowerer(LoweringContext context, Body body, IMethodSymbol? method, Lowerer? outer)
    {
        _context = context;
        _body = body;
        _isNested = outer != null;
        _method = method;
        _tables = context.Services.RentTables();
        _slots = _tables.Slots;
        _labels = _tables.Labels;
        _conditions = _tables.Conditions;
        _references = _tables.References;
        _sides = _tables.Sides;
        _localDelegates = _tables.LocalDelegates;
        _flags = _tables.Flags;
        _boundProperties = _tables.BoundProperties;
        _receivers = _tables.Receivers;
        _conditionalReceivers = _tables.ConditionalReceivers;
        _touches = outer?._touches ?? _tables.Touches;
        _antecedent = outer?._continued;
        _tests = _tables.Tests;
        _decided = _tables.Decided;
    }

    /// <summary>Lowers a method or initialiser from its operations.</summary>
    /// <param name="services">The catalogue and the interned names of this compilation.</param>
    /// <param name="method">The method; null for an initialiser.</param>
    /// <param name="type">The type that the code stands in.</param>
    /// <param name="name">How to speak of it.</param>
    /// <param name="syntax">The declaration.</param>
    /// <param name="operations">Its parts in the order in which they run.</param>
    public static Body Lower(LoweringServices services, IMethodSymbol? method, INamedTypeSymbol? type, string name, SyntaxNode syntax, IReadOnlyList<IOperation> operations)
    {
        var body = new Body(name, syntax, type, null) { Method = method };
        var context = new LoweringContext(services, body) { RootMethod = method };
        foreach (var operation in operations) context.FindCaptures(operation);
        var lowerer = new Lowerer(context, body, method, outer: null);
        lowerer.Begin();
        foreach (var operation in operations) lowerer.Root(operation);
        lowerer.End();
        return body;
    }

    private Body LowerNested(IMethodSymbol symbol, IOperation content, SyntaxNode syntax, Body? declared = null)
    {
        var body = declared ?? NewNested(symbol, syntax);
        var lowerer = new Lowerer(_context, body, symbol, this);
        lowerer.Begin();
        lowerer.Statement(content);
        lowerer.End();
        return body;
    }

    private Body NewNested(IMethodSymbol symbol, SyntaxNode syntax)
    {
        var body = new Body(symbol.Name.Length == 0 ? "lambda" : symbol.Name, syntax, _body.Type, _body.Root) { ParameterCount = symbol.Parameters.Length };
        _body.Nested.Add(body);
        return body;
    }

    private void Begin()
    {
        var parameters = _method?.Parameters ?? [];
        _body.ParameterCount = parameters.Length;
        _body.Parameters = parameters;
        _body.ReturnSlot = parameters.Length + 2;
        _slotCount = parameters.Length + 3;
        foreach (var parameter in parameters)
        {
            _slots[parameter] = parameter.Ordinal + 1;
            if (parameter.Ordinal >= 64) continue;
            var bit = 1UL << parameter.Ordinal;
            if (parameter.RefKind is RefKind.Ref or RefKind.Out) _body.ByReference |= bit;
            if (LibraryNames.IsIrrelevant(parameter.Type)) _body.Irrelevant |= bit;
            if (LibraryNames.IsFlat(parameter.Type)) _body.Flat |= bit;
            var labels = _context.EntryLabels(parameter);
            if (labels != Labels.None && ParameterSyntax(parameter) is { } syntax)
            {
                _body.EntrySources ??= new SourceSite?[parameters.Length];
                _body.EntrySources[parameter.Ordinal] = new SourceSite(syntax, parameter.Name, labels);
                _body.HasSource = true;
            }
        }

        _body.Entry = NewBlock();
        _body.Exit = NewBlock();
        var result = _method?.ReturnType;
        _answersBool = result != null && IsBool(LibraryNames.Unwrap(result));
        _mayAnswerNothing = result != null && !_answersBool && MayBeNothing(result);
        _body.ExitTrue = _answersBool ? NewBlock() : _body.Exit;
        _body.ExitFalse = _answersBool ? NewBlock() : _body.Exit;
        if (_answersBool)
        {
            _body.ExitTrue.AddSuccessor(_body.Exit);
            _body.ExitFalse.AddSuccessor(_body.Exit);
        }

        _current = _body.Entry;
        if (!_isNested && _context.HasNested)
        {
            Emit(Op.New, _body.EnvironmentSlot);
            Store(_body.EnvironmentSlot, Selectors.This, Slot.This);
        }

        foreach (var parameter in parameters)
            if (_context.IsCaptured(parameter)) Store(_body.EnvironmentSlot, _context.CaptureSelector(parameter), parameter.Ordinal + 1);
        if (SymbolEqualityComparer.Default.Equals(_context.PrimaryConstructor, _method) && _method != null) KeepParameters(_method);
        if (result is INamedTypeSymbol { Name: "IEnumerable" or "IAsyncEnumerable" or "IEnumerator" or "IAsyncEnumerator", TypeArguments.Length: 1 } && LibraryNames.IsSystem(result) && LoweringContext.YieldsIn(_body.Syntax))
        {
            _iterator = NewSlot();
            Emit(Op.New, _iterator);
        }
    }

    /// <summary>A primary constructor keeps its parameters; a member that is marked as a model's is no longer unmarked.</summary>
    private void KeepParameters(IMethodSymbol primary)
    {
        foreach (var parameter in primary.Parameters)
        {
            var given = parameter.Ordinal + 1;
            var isMarked = primary.ContainingType.GetMembers(parameter.Name).Any(LoweringContext.IsMarked);
            Store(Slot.This, _context.Selectors.Of(parameter.Name), isMarked ? Clear(given, Labels.Unmarked) : given);
        }
    }

    private void End()
    {
        if (_iterator != Slot.None) Emit(Op.Return, _body.ReturnSlot, _iterator, flag: true);
        Goto(_body.Exit);
        BodyFinisher.Finish(_body, _slotCount, _tables);
        if (!_isNested)
        {
            _body.Touches = [.. _touches];
            System.Array.Sort(_body.Touches);
        }

        _context.Services.Return(_tables);
    }

    /// <summary>The operation of a whole declaration: its body, with the call of another constructor before it.</summary>
    private void Root(IOperation operation)
    {
        switch (operation)
        {
            case IMethodBodyOperation method:
                Statement(method.BlockBody ?? method.ExpressionBody);
                break;
            case IConstructorBodyOperation constructor:
                Statement(constructor.Initializer);
                Statement(constructor.BlockBody ?? constructor.ExpressionBody);
                break;
            case IFieldInitializerOperation field:
                foreach (var target in field.InitializedFields) StoreMember(target, field.Value);
                break;
            case IPropertyInitializerOperation property:
                foreach (var target in property.InitializedProperties) StoreMember(target, property.Value);
                break;
            case IBlockOperation or IExpressionStatementOperation or IReturnOperation:
                Statement(operation);
                break;
            default:
                if (_answersBool || _method is { ReturnsVoid: false, MethodKind: MethodKind.PropertyGet }) Return(operation, Slot.None);
                else Statement(operation);
                break;
        }
    }

    private void StoreMember(ISymbol member, IOperation value)
    {
        var slot = Expression(value);
        NoteKept(member, value);
        NoteDelegateWrite(member);
        Store(member.IsStatic ? Slot.Static : Slot.This, _context.MemberSelector(member), slot);
    }

    private static SyntaxNode? ParameterSyntax(IParameterSymbol parameter) => parameter.DeclaringSyntaxReferences is [var reference, ..] ? reference.GetSyntax() : null;

    private static bool IsBool(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Boolean;

    /// <summary>What a try protects: the variables it writes, and the first thing in it that can fail in a way that matters.</summary>
    private sealed class Guarded
    {
        public List<ILocalSymbol> Written { get; } = [];

        /// <summary>Fields and properties of this object.</summary>
        public List<ISymbol> WrittenMembers { get; } = [];

        public Site? CanFail { get; set; }

        /// <summary>Whether a handler goes on after what fails here.</summary>
        public bool IsCaught { get; init; }

        /// <summary>What the user's own code that is called here may have failed on.</summary>
        public int Callees { get; set; } = Slot.None;

        public bool MayFail => CanFail != null || Callees != Slot.None;

        /// <summary>What it was to read; none for a call that asks the outside itself.</summary>
        public int Failed { get; set; } = Slot.None;
    }
}

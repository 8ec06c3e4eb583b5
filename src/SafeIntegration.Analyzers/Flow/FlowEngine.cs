using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// The flow analysis of one compilation. Summaries are made when they are first needed and then kept; threads that need the same one at the same time both make
/// it, with the same result, and never wait for each other. Thread-safe.
/// </summary>
internal sealed class FlowEngine
{
    private readonly ConcurrentDictionary<Body, Component> _components = new();
    private readonly ConcurrentDictionary<Body, Summary> _done = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _typeNames = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, bool> _mayReceive = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, int> _services = new(ByReference.Instance);
    private readonly ConcurrentDictionary<int, INamedTypeSymbol> _servicesBySelector = new();
    private readonly ConcurrentBag<SolverTables> _tables = [];
    private readonly ConcurrentBag<CallGraph> _graphs = [];
    private readonly NameGraph _names;
    private readonly OperationGate _gate;
    private readonly SinkSearch _sinks;
    private readonly MemberCatalogue _catalogue;
    private readonly CancellationToken _cancellation;

    public FlowEngine(Compilation compilation, MemberCatalogue catalogue, SyntaxIndexes indexes, CancellationToken cancellation)
    {
        _catalogue = catalogue;
        _cancellation = cancellation;
        Program = compilation.GetTypeByMetadataName("Program")?.GetMembers("<Main>$") is [IMethodSymbol main] ? main : null;
        var files = new CompilationIndexes(compilation, indexes);
        Hierarchy = new TypeHierarchy(compilation, files);
        Services = new LoweringServices(compilation, catalogue, Selectors, Hierarchy, new DelegateEntries(compilation, catalogue, files, cancellation), files);
        Bodies = new BodyStore(Services, cancellation);
        Given = new GivenObjects(this);
        Statics = new SharedStatics(this);
        _names = new NameGraph(compilation, catalogue, indexes);
        _gate = new OperationGate(catalogue, Hierarchy, _names, type => Statics.MayBeFilled(type));
        _sinks = new SinkSearch(Bodies, Hierarchy, Known, (method, syntax) => _names.SurelyReachesNoSink(syntax) && (method.ReturnsVoid || !MayAnswer(method)));
    }

    public AccessPath Root { get; } = AccessPath.NewRoot();

    public Selectors Selectors { get; } = new();

    public TypeHierarchy Hierarchy { get; }

    public LoweringServices Services { get; }

    public BodyStore Bodies { get; }

    public GivenObjects Given { get; }

    public SharedStatics Statics { get; }

    /// <summary>The service that a container gives to handlers, of which there is one, as a member of the static fields; null for any other selector.</summary>
    public INamedTypeSymbol? ServiceOf(int selector) => _servicesBySelector.TryGetValue(selector, out var service) ? service : null;

    /// <summary>The top-level statements, which stand in no type and may map handlers; null if there are none.</summary>
    public IMethodSymbol? Program { get; }

    private int SelectorOfService(INamedTypeSymbol service) => _services.TryGetValue(service.OriginalDefinition, out var known) ? known : _services.GetOrAdd(service.OriginalDefinition, symbol =>
    {
        var selector = Selectors.Of("service " + symbol.ToDisplayString());
        _servicesBySelector[selector] = (INamedTypeSymbol)symbol;
        return selector;
    });

    /// <summary>Whether a piece of code may have something to report, by the names in it and in its type: a first test that binds and lowers nothing.</summary>
    public bool MayMatter(ISymbol owner, System.Collections.Immutable.ImmutableArray<IOperation> blocks)
    {
        // Without a sink only an answer to an HTTP caller can be told.
        if (!(owner is IMethodSymbol { ReturnsVoid: false } candidate && MayAnswer(candidate)) && ReachesNoSink(blocks)) return false;
        var reaches = Reaches.Nothing;
        foreach (var block in blocks)
        {
            reaches |= _gate.Of(block);
            if (reaches == (Reaches.Source | Reaches.Sink)) return true;
        }

        if ((reaches & Reaches.Sink) == 0) return owner is IMethodSymbol { ReturnsVoid: false } answering && MayAnswer(answering) && ((reaches & Reaches.Source) != 0 || EntersFromOutside(owner));
        return (owner.ContainingType is { } type && MayHoldOrGet(type.OriginalDefinition)) || EntersFromOutside(owner) || (owner is IMethodSymbol method && (_catalogue.IsTool(method) || Given.MayHold(method)));
    }

    /// <summary>Whether some member of a type may get something from outside, or has an object that may hold it, by names alone.</summary>
    private bool MayHoldOrGet(INamedTypeSymbol type) => _typeNames.TryGetValue(type, out var known) ? known : _typeNames.GetOrAdd(type, NamesSource(type) || IsEntered(type) || Given.MayHold(type) || Given.IsHandedWork(type));

    /// <summary>Whether something comes in by a parameter of a method of the type: a framework or a model calls it, or it is annotated.</summary>
    private bool IsEntered(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
            if (member is IMethodSymbol { Parameters.IsEmpty: false, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } && EntersFromOutside(member)) return true;
        return false;
    }

    private bool ReachesNoSink(System.Collections.Immutable.ImmutableArray<IOperation> blocks)
    {
        foreach (var block in blocks)
            if (!_names.SurelyReachesNoSink(block.Syntax)) return false;
        return true;
    }

    /// <summary>What a method returns may go to an HTTP caller, which needs no sink in its body.</summary>
    private bool MayAnswer(IMethodSymbol method) => method.DeclaredAccessibility == Accessibility.Public && method.ContainingType.Name.EndsWith("Controller", StringComparison.Ordinal) || Services.Entries.Answers(method);

    private bool EntersFromOutside(ISymbol owner)
    {
        if (owner is not IMethodSymbol method) return false;
        foreach (var parameter in method.Parameters)
            if (_catalogue.OfParameter(parameter) != Labels.None || Services.Entries.Of(parameter) != Labels.None) return true;
        return false;
    }

    /// <summary>Whether some member of a type may reach a source, by names alone.</summary>
    public bool NamesSource(INamedTypeSymbol type) => (OfType(type) & Reaches.Source) != 0;

    /// <summary>The same of a declaration.</summary>
    public bool NamesSource(SyntaxNode type) => (_names.OfType(type) & Reaches.Source) != 0;

    /// <summary>Whether a body, or something that it calls, reads static state that others fill.</summary>
    public bool ReadsStatics(Body body) => ComponentOf(body).ReadsStatics;

    private Reaches OfType(ISymbol type)
    {
        var reaches = Reaches.Nothing;
        foreach (var reference in type.DeclaringSyntaxReferences) reaches |= _names.OfType(reference.GetSyntax(_cancellation));
        return reaches;
    }

    /// <summary>Whether a body, or something that it calls, holds a sink: a question that seldom needs all that it calls.</summary>
    public bool ReachesSink(Body body) => _sinks.Reaches(body);

    /// <summary>Whether a body, or something that it calls, holds a source or a sink.</summary>
    public Reaches ReachOf(Body body) => ComponentOf(body).Reaches;

    /// <summary>The summary of a body, after those of everything it calls.</summary>
    public Summary Of(Body body)
    {
        if (_done.TryGetValue(body, out var summary)) return summary;
        var asked = ComponentOf(body);
        if (Array.TrueForAll(asked.Callees, _done.ContainsKey))
        {
            new Session(this).Solve(asked);
            return _done[body];
        }

        var work = new Stack<(Component Component, int Next)>();
        work.Push((asked, 0));
        var entered = new HashSet<Component>();
        while (work.Count > 0)
        {
            var (component, next) = work.Pop();
            if (next < component.Callees.Length)
            {
                work.Push((component, next + 1));
                var callee = component.Callees[next];
                if (_done.ContainsKey(callee)) continue;
                var below = ComponentOf(callee);
                if (entered.Add(below)) work.Push((below, 0));
                continue;
            }

            if (!_done.ContainsKey(component.Members[0]) || !_done.ContainsKey(component.Members[component.Members.Length - 1])) new Session(this).Solve(component);
        }

        return _done[body];
    }

    /// <summary>Whether some member of a type holds or reaches a source, so that its fields may hold something from outside.</summary>
    public bool MayReceive(INamedTypeSymbol type) => _mayReceive.TryGetValue(type.OriginalDefinition, out var known) ? known : _mayReceive.GetOrAdd(type.OriginalDefinition, FindMayReceive(type.OriginalDefinition));

    private bool FindMayReceive(INamedTypeSymbol type)
    {
        if (IsEntered(type)) return true;
        if (!NamesSource(type)) return false;
        // What is known already costs nothing; constructors, which every type has, come last.
        foreach (var member in type.GetMembers())
            if (member is IMethodSymbol method && Bodies.Known(method) is { } lowered && Known(lowered) is { } component && (component.Reaches & Reaches.Source) != 0) return true;
        foreach (var member in Bodies.Members(type, MayReachSource, areMade: false))
            if ((ReachOf(member) & Reaches.Source) != 0) return true;
        if (!MayBeMadeWithSource(type)) return false;
        foreach (var member in Bodies.Members(type, areCalled: false))
            if ((ReachOf(member) & Reaches.Source) != 0) return true;
        return false;
    }

    /// <summary>Whether something may come in when an object of a type is made, or the type itself: by the names of what runs then, or by a parameter.</summary>
    private bool MayBeMadeWithSource(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            if ((_names.OfMaking(reference.GetSyntax(_cancellation)) & Reaches.Source) != 0) return true;
        foreach (var constructor in type.Constructors)
            if (EntersFromOutside(constructor)) return true;
        return false;
    }

    /// <summary>Whether the member that a piece of code stands in may reach a source, by names alone.</summary>
    public bool MayReachSource(SyntaxNode code) => (_names.Of(code) & Reaches.Source) != 0;

    /// <summary>Which bodies of a type may bring something from outside: those that reach a source, or all of one that is entered from there.</summary>
    public Func<SyntaxNode, bool>? Wanted(INamedTypeSymbol type) => IsEntered(type) ? null : MayReachSource;

    private SolverTables RentTables() => _tables.TryTake(out var tables) ? tables : new SolverTables();

    private void Return(SolverTables tables)
    {
        if (!tables.IsKept) return;
        tables.Clear();
        _tables.Add(tables);
    }

    private Component? Known(Body body) => _components.TryGetValue(body, out var component) ? component : null;

    private Component ComponentOf(Body body)
    {
        if (Known(body) is { } known) return known;
        if (!_graphs.TryTake(out var graph)) graph = new CallGraph(Bodies, Known, Statics.MayBeFilled);
        foreach (var component in graph.Below(body))
            foreach (var member in component.Members) _components.TryAdd(member, component);
        if (graph.IsKept)
        {
            graph.Clear();
            _graphs.Add(graph);
        }

        return _components[body];
    }

    /// <summary>One component on one thread; what it needs besides is done already, or is done on the way.</summary>
    private sealed class Session(FlowEngine engine) : ISummaries
    {
        private readonly Dictionary<Body, Summary?> _current = [];

        public AccessPath Root => engine.Root;

        public Selectors Selectors => engine.Selectors;

        public TypeHierarchy Hierarchy => engine.Hierarchy;

        public Summary? Of(Body body)
        {
            if (_current.TryGetValue(body, out var summary)) return summary;
            if (engine._done.TryGetValue(body, out summary)) return summary;
            // A delegate from elsewhere: it is solved by itself, and what it calls back of this component reads as not returning yet.
            var session = new Session(engine);
            foreach (var pair in _current) session._current[pair.Key] = pair.Value;
            session._current[body] = null;
            var component = engine.ComponentOf(body);
            session.Solve(new Component([body], [], component.IsRecursive, component.Reaches), publish: false);
            return _current[body] = session._current[body];
        }

        public bool IsEntry(IMethodSymbol method) => engine.Services.Entries.IsEntry(method);

        public int? ServiceOf(ITypeSymbol type) =>
            type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, IsRecord: false } named && Hierarchy.IsInSource(named) && engine.Given.Classes(named).Count > 0 ? engine.SelectorOfService(named) : null;

        public Body[] Targets(CallSite call) => engine.Bodies.Targets(call);

        public object[] DelegatesOf(Body reader, int selector) => engine.Bodies.DelegatesOf(reader, selector);

        public Labels OfCallback(MemberModel model, ArgumentLabels callback, IParameterSymbol parameter) => engine.Services.Entries.OfCallback(model, callback, parameter);

        public void Solve(Component component, bool publish = true)
        {
            if (IsBulk(component))
            {
                foreach (var member in component.Members) _current[member] = Solver.Transfer(member, engine.Root);
            }
            else
            {
                Iterate(component);
            }

            if (!publish) return;
            foreach (var member in component.Members) engine._done.TryAdd(member, _current[member]!);
        }

        /// <summary>Much code that neither gets anything from outside nor does anything there: that what goes in may come out is all that matters of it.</summary>
        private static bool IsBulk(Component component)
        {
            if (component.Reaches != Reaches.Nothing || !component.IsRecursive) return false;
            var blocks = 0;
            foreach (var member in component.Members) blocks += member.Blocks.Length;
            return blocks > SolverLimits.BulkBlocks;
        }

        private void Iterate(Component component)
        {
            foreach (var member in component.Members) _current[member] = null;
            var steps = 0;
            for (var round = 0; round < SolverLimits.Rounds; round++)
            {
                var changed = false;
                foreach (var member in component.Members)
                {
                    var tables = engine.RentTables();
                    var solver = new Solver(this, member, tables, engine._cancellation);
                    var summary = solver.Solve();
                    steps += solver.Steps;
                    engine.Return(tables);
                    changed |= _current[member] is not { } old || !summary.Same(old);
                    _current[member] = summary;
                }

                if (!changed || !component.IsRecursive) break;
                if (steps <= SolverLimits.ComponentSteps) continue;
                foreach (var member in component.Members) _current[member] = _current[member]!.Estimated(member, engine.Root);
                break;
            }
        }
    }
}

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// The flow analysis of one compilation. Summaries are made when they are first needed and then kept; threads that need the same one at the same time both make
/// it, with the same result, and never wait for each other. Thread-safe.
/// </summary>
internal sealed class FlowEngine
{
    private readonly ConcurrentDictionary<Body, Summary> _done = new();
    private readonly MemberCatalogue _catalogue;
    private readonly CancellationToken _cancellation;

    public FlowEngine(Compilation compilation, MemberCatalogue catalogue, SyntaxIndexes indexes, CancellationToken cancellation)
    {
        _catalogue = catalogue;
        _cancellation = cancellation;
        Hierarchy = new TypeHierarchy(compilation);
        Services = new LoweringServices(compilation, catalogue, Selectors, Hierarchy, new DelegateEntries(compilation, catalogue, indexes, cancellation));
        Bodies = new BodyStore(Services, cancellation);
    }

    public AccessPath Root { get; } = AccessPath.NewRoot();

    public Selectors Selectors { get; } = new();

    public TypeHierarchy Hierarchy { get; }

    public LoweringServices Services { get; }

    public BodyStore Bodies { get; }

    /// <summary>The summary of a body, after those of everything it calls.</summary>
    public Summary Of(Body body)
    {
        if (_done.TryGetValue(body, out var known)) return known;
        foreach (var component in new CallGraph(Bodies, _done.ContainsKey).Below(body)) new Session(this).Solve(component);
        return _done[body];
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
            _current.Add(body, null);
            foreach (var component in new CallGraph(engine.Bodies, callee => engine._done.ContainsKey(callee) || _current.ContainsKey(callee) && callee != body).Below(body))
            {
                var session = new Session(engine);
                foreach (var pair in _current) session._current[pair.Key] = pair.Value;
                session.Solve(component, publish: false);
                foreach (var member in component.Members) _current[member] = session._current[member];
            }

            return _current[body];
        }

        public bool IsEntry(IMethodSymbol method) => engine.Services.Entries.IsEntry(method);

        public Body[] Targets(CallSite call) => engine.Bodies.Targets(call);

        public object[] DelegatesOf(Body reader, int selector) => engine.Bodies.DelegatesOf(reader.Type, selector);

        public Labels OfCallback(MemberModel model, ArgumentLabels callback, IParameterSymbol parameter) => engine._catalogue.OfCallback(model, callback, parameter);

        public void Solve(Component component, bool publish = true)
        {
            foreach (var member in component.Members) _current[member] = null;
            for (var round = 0; round < SolverLimits.Rounds; round++)
            {
                var changed = false;
                foreach (var member in component.Members)
                {
                    var summary = new Solver(this, member, engine._cancellation).Solve();
                    changed |= _current[member] is not { } old || !summary.Same(old);
                    _current[member] = summary;
                }

                if (!changed || !component.IsRecursive) break;
            }

            if (!publish) return;
            foreach (var member in component.Members) engine._done.TryAdd(member, _current[member]!);
        }
    }
}

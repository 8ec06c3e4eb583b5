using System;
using System.Collections.Generic;
using System.Linq;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>The summary, once nothing changes any more.</content>
internal sealed partial class Solver
{
    private Summary Conclude()
    {
        if (IsExhausted) return Coarse();
        var order = new OriginOrder(_summaries.Selectors);
        _state = _entryStates.FirstOrDefault(state => state != null)!;
        Decide();
        var exit = StateAt(_body.Exit);
        var (ifTrue, ifFalse) = CheckedByAnswer();
        if (exit != null) _state = exit;
        var writes = exit == null ? [] : new WriteBuilder(this, order).Build(exit);
        if (IsExhausted) return Coarse();
        return new Summary
        {
            Returns = exit != null,
            Writes = writes,
            Sinks = SinkFlows(order),
            Checked = exit == null ? [] : Paths(exit.Facts, _ => true, order),
            CheckedIfTrue = ifTrue(order),
            CheckedIfFalse = ifFalse(order),
            Predicates = [.. Predicates().Where(predicate => predicate.From.IsSymbolic).OrderBy(predicate => predicate.From, order)],
            Attempted = exit == null || exit.Attempted.Length == 0 ? [] : [.. exit.Attempted.Select(atom => _atoms[atom]).Where(origin => origin.IsSymbolic).Distinct().OrderBy(origin => origin, order)],
            Delegates = Uses(order),
            Effect = FirstEffect(isOpen: false),
            OpenEffect = FirstEffect(isOpen: true),
            Findings = Findings(),
            IsCoarse = _isCut,
        };
    }

    /// <summary>The body is too large: what was found holds, and everything given may be anywhere after.</summary>
    private Summary Coarse()
    {
        return new Summary
        {
            Writes = [new Write(RootKind.Return, 0, _root, false, Given(_body, _root))],
            Sinks = SinkFlows(new OriginOrder(_summaries.Selectors)),
            Effect = FirstEffect(isOpen: false),
            OpenEffect = FirstEffect(isOpen: true),
            Findings = Findings(),
            IsCoarse = true,
        };
    }

    /// <summary>The estimate for a body that is not followed: what goes in may come out.</summary>
    public static Summary Transfer(Body body, AccessPath root) => new() { Writes = [new Write(RootKind.Return, 0, root, false, Given(body, root))] };

    public static Part[] Given(Body body, AccessPath root)
    {
        var parts = new List<Part>();
        for (var slot = 0; slot <= body.EnvironmentSlot; slot++) parts.Add(new Part(new Origin(RootKind.Parameter, slot, null, root.Extend(Selectors.Everything)), Labels.All, Labels.None));
        return [.. parts];
    }

    private State? StateAt(Block block) => block.Order < 0 ? null : _entryStates[block.Order];

    private static bool IsOfCaller(Origin origin) => origin.Kind is RootKind.Parameter or RootKind.Static or RootKind.Result;

    private SinkSite? FirstEffect(bool isOpen)
    {
        SinkSite? first = null;
        foreach (var (_, sink, _, isReviewed) in _tables.Effects)
            if (!(isOpen && isReviewed) && (first == null || Site.Compare(sink, first) < 0)) first = sink;
        return first;
    }

    private (Func<OriginOrder, CheckedPath[]> IfTrue, Func<OriginOrder, CheckedPath[]> IfFalse) CheckedByAnswer()
    {
        if (ReferenceEquals(_body.ExitTrue, _body.Exit)) return (_ => [], _ => []);
        Fact[] yes = StateAt(_body.ExitTrue)?.Facts ?? Facts.None, no = StateAt(_body.ExitFalse)?.Facts ?? Facts.None;
        return (order => Paths(yes, fact => fact.Side == 0 || !Array.Exists(no, other => other.Atom == fact.Atom), order), order => Paths(no, fact => fact.Side == 0 || !Array.Exists(yes, other => other.Atom == fact.Atom), order));
    }

    private CheckedPath[] Paths(Fact[] facts, Func<Fact, bool> counts, OriginOrder order)
    {
        if (facts.Length == 0) return [];
        var labels = new Dictionary<Origin, Labels>();
        foreach (var fact in facts)
        {
            if (!counts(fact) || !IsOfCaller(_atoms[fact.Atom])) continue;
            labels.TryGetValue(_atoms[fact.Atom], out var known);
            labels[_atoms[fact.Atom]] = known | fact.Labels;
        }

        return [.. labels.OrderBy(pair => pair.Key, order).Select(pair => new CheckedPath(pair.Key, pair.Value))];
    }

    private DelegateUse[] Uses(OriginOrder order) => _delegateUses == null ? [] :
    [
        .. _delegateUses.Where(use => IsOfCaller(use.Key)).OrderBy(use => use.Key, order)
            .Select(use => new DelegateUse(use.Key, [.. use.Value.Select(argument => PartsOf(argument, order))])),
    ];

    private Part[] PartsOf(ulong[] value, OriginOrder order) =>
        [.. value.Where(entry => _atoms[Value.Atom(entry)].IsSymbolic).Select(entry => new Part(_atoms[Value.Atom(entry)], Value.Keep(entry), Value.BecameDefault(entry))).OrderBy(part => part.From, order)];

    /// <summary>
    /// Sinks that the caller's values reach. Of a method one place a kind is enough, since the caller tells its own call; of a lambda all, since the method around
    /// it tells each.
    /// </summary>
    private SinkFlow[] SinkFlows(OriginOrder order)
    {
        var flows = new List<SinkFlow>();
        foreach (var flow in _tables.Flows)
            if (IsOfCaller(flow.From)) flows.Add(new SinkFlow(flow.From, flow.Keep, flow.BecameDefault, flow.Sink, flow.Role, flow.IsAttempted, flow.IsOwn, flow.At));
        if (flows.Count == 0) return [];
        for (var depth = AccessPath.MaxDepth - 1; depth >= 0 && flows.Count > SolverLimits.Parts / 2; depth--)
            flows = flows.ConvertAll(flow => flow with { From = flow.From.At(flow.From.Path.Cut(Math.Max(depth, flow.From.Kind == RootKind.Static ? 1 : 0))) });
        var isNested = !ReferenceEquals(_body.Root, _body);
        flows.Sort((a, b) => Compare(a, b, order, isNested) is not 0 and var byGroup ? byGroup : ByPlace(a, b));
        var merged = new List<SinkFlow>(flows.Count);
        foreach (var flow in flows)
        {
            if (merged.Count == 0 || Compare(merged[merged.Count - 1], flow, order, isNested) != 0)
            {
                merged.Add(flow);
                continue;
            }

            var first = merged[merged.Count - 1];
            if ((first.Keep | flow.Keep, first.BecameDefault | flow.BecameDefault, first.IsAttempted | flow.IsAttempted) != (first.Keep, first.BecameDefault, first.IsAttempted))
                merged[merged.Count - 1] = first with { Keep = first.Keep | flow.Keep, BecameDefault = first.BecameDefault | flow.BecameDefault, IsAttempted = first.IsAttempted || flow.IsAttempted };
        }

        merged.Sort((a, b) => order.Compare(a.From, b.From) is not 0 and var byOrigin ? byOrigin : a.Role != b.Role ? a.Role.CompareTo(b.Role) : ByPlace(a, b) is not 0 and var byPlace ? byPlace : Compare(a, b, order, isNested));
        return [.. merged];
    }

    /// <summary>0 for flows of which one is told.</summary>
    private static int Compare(SinkFlow a, SinkFlow b, OriginOrder order, bool isNested)
    {
        var difference = order.Compare(a.From, b.From);
        if (difference == 0) difference = a.Role.CompareTo(b.Role);
        if (difference == 0) difference = a.Sink.Kinds.CompareTo(b.Sink.Kinds);
        if (difference == 0) difference = a.IsOwn.CompareTo(b.IsOwn);
        return difference == 0 && isNested ? ByPlace(a, b) : difference;
    }

    private static int ByPlace(SinkFlow a, SinkFlow b) => Site.Compare(a.Sink, b.Sink) is not 0 and var difference ? difference : Site.Compare(a.At, b.At);

    private List<Finding> Findings()
    {
        var findings = new List<Finding>();
        foreach (var flow in _tables.Flows)
        {
            if (flow.From is not { Kind: RootKind.Source, Tag: SourceSite source }) continue;
            var labels = source.Labels & flow.Keep;
            var lost = Value.Lost(source.Labels, flow.BecameDefault);
            if (labels == Labels.None && lost == Labels.None) continue;
            findings.Add(new Finding(source, flow.From.Path, labels, lost, flow.Sink, flow.Role, flow.IsAttempted, flow.At, flow.Text.Text ?? TextOf(source, flow.From.Path)));
        }

        return findings;
    }

    /// <summary>The part of what came from a source, as a user would write it.</summary>
    private string TextOf(SourceSite source, AccessPath path)
    {
        var name = source.Name;
        foreach (var selector in path.ToArray())
        {
            var part = _summaries.Selectors.NameOf(selector);
            if (part.Length > 0) name += "." + part;
        }

        return name;
    }
}

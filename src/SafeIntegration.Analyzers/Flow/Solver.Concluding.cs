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
        _state = Array.Find(_entryStates, state => state != null)!;
        Decide();
        var exit = StateAt(_body.Exit);
        Fact[] yes = Facts.None, no = Facts.None;
        if (!ReferenceEquals(_body.ExitTrue, _body.Exit)) (yes, no) = (StateAt(_body.ExitTrue)?.Facts ?? Facts.None, StateAt(_body.ExitFalse)?.Facts ?? Facts.None);
        if (exit != null) _state = exit;
        var writes = exit == null ? [] : new WriteBuilder(this, order).Build(exit);
        if (IsExhausted) return Coarse();
        return new Summary
        {
            Returns = exit != null,
            Writes = writes,
            Sinks = SinkFlows(order),
            Checked = exit == null ? [] : Paths(exit.Facts, exit.Facts, order, isEither: true),
            CheckedIfTrue = Paths(yes, no, order, isEither: false),
            CheckedIfFalse = Paths(no, yes, order, isEither: false),
            Implied = exit == null ? [] : ImpliedPaths(exit, order),
            Kept = KeptPaths(order),
            Predicates = Predicates(order),
            Attempted = exit == null || exit.Attempted.Length == 0 ? [] : [.. exit.Attempted.Select(atom => _atoms[atom]).Where(origin => origin.IsSymbolic).Distinct().OrderBy(origin => origin, order)],
            Delegates = Uses(order),
            Effect = FirstEffect(isOpen: false),
            OpenEffect = FirstEffect(isOpen: true),
            Findings = Findings(),
            Fails = _body.Fails | _fails,
            IsCoarse = _isCut,
        };
    }

    /// <summary>The body is too large: what was found holds, and everything given may be anywhere after.</summary>
    private Summary Coarse()
    {
        return new Summary
        {
            Writes = [new Write(RootKind.Return, 0, _root, false, null, Given(_body, _root))],
            Sinks = SinkFlows(new OriginOrder(_summaries.Selectors)),
            Effect = FirstEffect(isOpen: false),
            OpenEffect = FirstEffect(isOpen: true),
            Findings = Findings(),
            IsCoarse = true,
        };
    }

    /// <summary>The estimate for a body that is not followed: what goes in may come out.</summary>
    public static Summary Transfer(Body body, AccessPath root) => new() { Writes = [new Write(RootKind.Return, 0, root, false, null, Given(body, root))] };

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

    /// <summary>What was checked, without what the other answer says of its own side.</summary>
    private CheckedPath[] Paths(Fact[] facts, Fact[] otherwise, OriginOrder order, bool isEither)
    {
        if (facts.Length == 0) return [];
        var labels = new Dictionary<Origin, Labels>();
        foreach (var fact in facts)
        {
            if (!IsOfCaller(_atoms[fact.Atom]) || (fact.Labels & ~Labels.Absent) == Labels.None || (!isEither && fact.Side != 0 && Array.Exists(otherwise, other => other.Atom == fact.Atom))) continue;
            labels.TryGetValue(_atoms[fact.Atom], out var known);
            labels[_atoms[fact.Atom]] = known | (fact.Labels & ~Labels.Absent);
        }

        return labels.Count == 0 ? [] : [.. labels.OrderBy(pair => pair.Key, order).Select(pair => new CheckedPath(pair.Key, pair.Value))];
    }

    private DelegateUse[] Uses(OriginOrder order) => _delegateUses == null ? [] :
    [
        .. _delegateUses.Where(use => IsOfCaller(use.Key)).OrderBy(use => use.Key, order)
            .Select(use => new DelegateUse(use.Key, [.. use.Value.Select(argument => PartsOf(argument, order))], _filledArguments != null && _filledArguments.TryGetValue(use.Key, out var made) ? made : 0)),
    ];

    private Part[] PartsOf(ulong[] value, OriginOrder order) =>
        [.. value.Where(entry => _atoms[Value.Atom(entry)].IsSymbolic).Select(entry => new Part(_atoms[Value.Atom(entry)], Value.Keep(entry), Value.BecameDefault(entry))).OrderBy(part => part.From, order)];

    /// <summary>
    /// Sinks that the caller's values reach. Of a method one place a kind is enough, since the caller tells its own call; of a lambda all, since the method around
    /// it tells each, and of what is in members all, since the method itself tells each.
    /// </summary>
    private SinkFlow[] SinkFlows(OriginOrder order)
    {
        if (_tables.Flows.Count == 0) return [];
        var flows = _tables.ToldFlows(_tables.Flows.Count);
        var count = 0;
        foreach (var flow in _tables.Flows)
            if (IsOfCaller(flow.From) && Untold(flow) is { } told) flows[count++] = told;
        if (count == 0) return [];
        var isNested = !ReferenceEquals(_body.Root, _body);
        count = OneOfEach(flows, count, order, isNested);
        for (var depth = AccessPath.MaxDepth - 1; depth >= 0 && count > (depth >= SolverLimits.PlainDepth ? SolverLimits.DeepFlows : SolverLimits.Parts / 2); depth--)
        {
            for (var i = 0; i < count; i++) flows[i].From = flows[i].From.Cut(depth);
            count = OneOfEach(flows, count, order, isNested);
        }

        if (count > 1) Array.Sort(flows, 0, count, new ToldOrder(order, isNested));
        var result = new SinkFlow[count];
        for (var i = 0; i < count; i++) result[i] = new SinkFlow(flows[i].From, flows[i].Keep, flows[i].BecameDefault, flows[i].Sink, flows[i].Role, flows[i].IsAttempted, flows[i].IsOwn, flows[i].IsOfPart, flows[i].At);
        return result;
    }

    /// <summary>Of flows that are told as one, the first by its place with the labels of all; their number.</summary>
    private static int OneOfEach(OpenFlow[] flows, int all, OriginOrder order, bool isNested)
    {
        if (all > 1) Array.Sort(flows, 0, all, new FlowOrder(order, isNested));
        var count = 1;
        for (var i = 1; i < all; i++)
        {
            ref var last = ref flows[count - 1];
            if (Compare(last, flows[i], order, isNested) != 0)
            {
                flows[count++] = flows[i];
                continue;
            }

            last.Keep |= flows[i].Keep;
            last.BecameDefault |= flows[i].BecameDefault;
            last.IsAttempted |= flows[i].IsAttempted;
        }

        return count;
    }

    /// <summary>Flows of which one is told stand together.</summary>
    private sealed class FlowOrder(OriginOrder order, bool isNested) : IComparer<OpenFlow>
    {
        public int Compare(OpenFlow a, OpenFlow b) => Solver.Compare(a, b, order, isNested) is not 0 and var byGroup ? byGroup : ByPlace(a, b);
    }

    /// <summary>The order in which a summary tells its flows.</summary>
    private sealed class ToldOrder(OriginOrder order, bool isNested) : IComparer<OpenFlow>
    {
        public int Compare(OpenFlow a, OpenFlow b)
        {
            var difference = order.Compare(a.From, b.From);
            if (difference == 0) difference = ((int)a.Role).CompareTo((int)b.Role);
            if (difference == 0) difference = ByPlace(a, b);
            return difference == 0 ? Solver.Compare(a, b, order, isNested) : difference;
        }
    }

    /// <summary>A parameter that is a source itself: what its label says is told here, whatever the caller gives.</summary>
    private OpenFlow? Untold(in OpenFlow flow)
    {
        if (flow.From is not { Kind: RootKind.Parameter, Index: > 0 } || flow.From.Index > _body.ParameterCount || _body.EntrySources?[flow.From.Index - 1] is not { } source) return flow;
        Labels keep = flow.Keep & ~source.Labels, lost = flow.BecameDefault & ~source.Labels;
        return (keep | lost) == Labels.None ? null : flow with { Keep = keep, BecameDefault = lost };
    }

    /// <summary>0 for flows of which one is told.</summary>
    private static int Compare(in OpenFlow a, in OpenFlow b, OriginOrder order, bool isNested)
    {
        var difference = order.Compare(a.From, b.From);
        if (difference == 0) difference = ((int)a.Role).CompareTo((int)b.Role);
        if (difference == 0) difference = ((int)a.Sink.Kinds).CompareTo((int)b.Sink.Kinds);
        if (difference == 0) difference = a.IsOwn.CompareTo(b.IsOwn);
        if (difference == 0) difference = a.IsOfPart.CompareTo(b.IsOfPart);
        return difference == 0 && (isNested || IsToldHere(a)) ? ByPlace(a, b) : difference;
    }

    /// <summary>What is in a member, whoever put it there, no caller tells.</summary>
    private static bool IsToldHere(in OpenFlow flow) => flow.IsOwn && flow.From is { Kind: RootKind.Static } or { Kind: RootKind.Parameter, Index: 0, Path.IsRoot: false };

    private static int ByPlace(in OpenFlow a, in OpenFlow b) => Site.Compare(a.Sink, b.Sink) is not 0 and var difference ? difference : Site.Compare(a.At, b.At);

    private Finding[] Findings()
    {
        List<Finding>? findings = null;
        foreach (var flow in _tables.Flows)
        {
            if (flow.From is not { Kind: RootKind.Source, Tag: SourceSite source }) continue;
            var labels = source.Labels & flow.Keep;
            var lost = Value.Lost(source.Labels, flow.BecameDefault);
            if (labels == Labels.None && lost == Labels.None) continue;
            (findings ??= []).Add(new Finding(source, flow.From.Path, labels, lost, flow.Sink, flow.Role, flow.IsAttempted, flow.At, flow.Text, _summaries.Selectors));
        }

        return findings == null ? [] : [.. findings];
    }
}

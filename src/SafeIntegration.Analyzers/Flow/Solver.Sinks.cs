using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>Sinks, effects and checks.</content>
internal sealed partial class Solver
{
    private Dictionary<Origin, ulong[][]>? _delegateUses;

    /// <summary>Bit i: argument i of the delegate is an object made here.</summary>
    private Dictionary<Origin, ulong>? _filledArguments;

    /// <summary>What the catalogue says of a call: its sinks, and what it checks by returning.</summary>
    private void Model(CallSite call, MemberModel model, ulong[] receiver, ulong[][] arguments)
    {
        for (var i = 0; i < call.Sinks.Length; i++)
        {
            var sink = call.Sinks[i];
            if (!call.IsSinkActive[i]) continue;
            var parameter = model.Sinks[i].Parameter;
            if ((sink.Kinds & SinkKinds.Effect) != 0) NoteEffect(sink, call.Site);
            if (parameter == Argument.All)
            {
                Sink(sink, call.Site, receiver, default);
                for (var p = 0; p < arguments.Length; p++) Sink(sink, call.Site, IsDelegate(call.Method.Parameters[p].Type) ? Value.Union(arguments[p], Filled(call, arguments[p], p)) : arguments[p], new Wording(call, p));
            }
            else
            {
                Sink(sink, call.Site, ValueOf(parameter, receiver, arguments), new Wording(call, parameter));
            }
        }

        foreach (var check in model.Checks)
        {
            var value = ValueOf(check.Parameter, receiver, arguments);
            if ((check.Answer == CheckAnswer.Returns || check.Answer == CheckAnswer.ValidResult && call.ThrowsIfInvalid) && !call.IsForgotten)
            {
                Check(Value.Union(value, Reached(value)), check.Clears);
                _state.IsReviewed |= (check.Clears & Labels.Ai) != 0;
            }

            // A pattern that is matched to take something out of a text validates nothing, until somebody asks whether it matched.
            if ((check.Clears & Labels.External) != 0 && !(check.Answer == CheckAnswer.ValidResult && (check.Clears & Labels.AiInjection) != 0)) Attempt(Value.Union(value, Reached(value)));
        }

        if (model.MakesTool && !call.IsApproved) Tool(call, arguments);
    }

    /// <summary>Whether the delegates of a call fill what an effect of a library does; they are called with a builder, not with what the call is made on.</summary>
    private static bool IsFilled(CallSite call)
    {
        if (call.Sinks.Length == 0 || call.Model == null || call.Method.DeclaringSyntaxReferences.Length > 0) return false;
        for (var i = 0; i < call.Sinks.Length; i++)
            if (call.IsSinkActive[i] && call.Model.Sinks[i].Parameter == Argument.All) return true;
        return false;
    }

    /// <summary>What a delegate that is given to an effect puts into the builder it is called with, or answers: that is what the effect does.</summary>
    private ulong[] Filled(CallSite call, ulong[] delegates, int position)
    {
        if (delegates.Length == 0 || !IsFilled(call)) return Value.Empty;
        var parameters = DelegateParameters(call.Method.Parameters[position].Type);
        var builders = new ulong[parameters.Length][];
        for (var i = 0; i < builders.Length; i++) builders[i] = LibraryNames.IsFlat(parameters[i].Type) ? Value.Empty : Single(new Origin(RootKind.Fresh, _instruction, null, _root.Extend(Selectors.Item(i))));
        var result = Invoke(delegates, builders, call);
        return Value.Union(result, UnionOf(builders));
    }

    private static ulong[] ValueOf(int parameter, ulong[] receiver, ulong[][] arguments) =>
        parameter == Argument.This ? receiver : parameter == Argument.All ? UnionOf(arguments) : parameter >= 0 && parameter < arguments.Length ? arguments[parameter] : Value.Empty;

    /// <summary>A tool that has an effect: the model calls it when it likes, with what it likes.</summary>
    private void Tool(CallSite call, ulong[][] arguments)
    {
        foreach (var entry in UnionOf(arguments))
        {
            if (call.Syntax != null) MakeTool(Value.Atom(entry), call.Callback ?? new SourceSite(call.Syntax, call.Site.Name, Labels.Ai), call.ToolSite ??= new SinkSite(call.Syntax, call.Site.Name, SinkKinds.None), call.Site);
        }
    }

    /// <summary>A delegate becomes a tool: one that is known tells its effect, one of the caller is told by the caller.</summary>
    private void MakeTool(int atom, SourceSite source, SinkSite tool, Site at)
    {
        if (IsOfCaller(_atoms[atom]))
        {
            var open = FlowNumber(tool, at, atom, SinkRole.Tool);
            _tables.Flows[open] = _tables.Flows[open] with { Keep = Labels.Ai, IsOwn = true };
            return;
        }

        if (EffectOf(_atoms[atom]) is not { } effect) return;
        var number = FlowNumber(effect, at, Number(RootKind.Source, 1, source, _root), SinkRole.Tool);
        _tables.Flows[number] = _tables.Flows[number] with { Keep = Labels.Ai, IsOwn = true, Text = new Wording(ToolName(_atoms[atom])) };
    }

    private SinkSite? EffectOf(Origin tool) => tool switch
    {
        { Kind: RootKind.Closure, Tag: Body body } => _summaries.Of(body)?.OpenEffect,
        { Kind: RootKind.Method, Tag: CallSite method } => method.Sinks.FirstOrDefault(sink => (sink.Kinds & SinkKinds.Effect) != 0) ?? _summaries.Targets(method).Select(target => _summaries.Of(target)?.OpenEffect).FirstOrDefault(effect => effect != null),
        _ => null,
    };

    private static string ToolName(Origin tool) => tool switch
    {
        { Tag: CallSite method } => method.Method.Name,
        _ => "lambda",
    };

    /// <summary>A value arrives at a sink, as data.</summary>
    private void Sink(SinkSite sink, Site at, ulong[] value, Wording text)
    {
        foreach (var entry in Unchecked(Reached(value))) Note(sink, at, entry, SinkRole.Data, isOwn: true, isOfPart: false, isAttempted: IsAttempted(Value.Atom(entry)), text);
    }

    /// <summary>A sink of a callee, seen with what is given to it here.</summary>
    private void PassOn(CallSite call, SinkFlow sink, Frame frame, Site? at = null)
    {
        at ??= IsHere(sink.At) ? sink.At : call.Site;
        if (sink.Role == SinkRole.Tool)
        {
            if (call.IsApproved) return;
            foreach (var entry in Resolve(sink.From, frame)) MakeTool(Value.Atom(entry), new SourceSite(sink.Sink, Labels.Ai), sink.Sink, at);
            return;
        }

        foreach (var entry in Arriving(sink, frame))
        {
            var seen = Value.Through(entry, sink.Keep, sink.BecameDefault);
            if ((uint)seen == 0) continue;
            var origin = _atoms[Value.Atom(entry)];
            var isSameReceiver = IsReceiver(sink.From) && IsReceiver(origin);
            var isOfPart = isSameReceiver && origin.Kind == RootKind.Parameter && origin.Path.Depth > sink.From.Path.Depth;
            Note(sink.Sink, at, seen, sink.Role, isOwn: !isSameReceiver || ReferenceEquals(at, sink.At) && sink.IsOwn, isOfPart, sink.IsAttempted || IsAttempted(Value.Atom(entry)), sink.From is { Kind: RootKind.Parameter, Path.IsRoot: true } ? new Wording(call, sink.From.Index - 1) : default);
        }
    }

    /// <summary>What of the caller's arrives at a sink, without what was checked.</summary>
    private ulong[] Arriving(SinkFlow sink, Frame frame)
    {
        if (sink.Role != SinkRole.Data) return Unchecked(OnlySymbolic(Resolve(sink.From, frame)));
        if (frame.Reached == null || !frame.Reached.TryGetValue(sink.From, out var arriving))
        {
            arriving = Unchecked(Reached(Resolve(sink.From, frame)));
            frame.Reached?.Add(sink.From, arriving);
        }

        return arriving;
    }

    private static bool IsReceiver(Origin origin) => origin is { Kind: RootKind.Static } or { Kind: RootKind.Parameter, Index: 0 };

    private bool IsHere(Site site) => ReferenceEquals(site.Tree, _body.Root.Syntax.SyntaxTree) && _body.Root.Syntax.Span.Contains(site.Span);

    private void Note(SinkSite sink, Site at, ulong entry, SinkRole role, bool isOwn, bool isOfPart, bool isAttempted, Wording text)
    {
        var number = FlowNumber(sink, at, Value.Atom(entry), role);
        var flow = _tables.Flows[number];
        flow.Keep |= Value.Keep(entry);
        flow.BecameDefault |= Value.BecameDefault(entry);
        flow.IsAttempted |= isAttempted;
        flow.IsOwn |= isOwn;
        flow.IsOfPart |= isOfPart;
        if (!text.IsEmpty) flow.Text = text;
        _tables.Flows[number] = flow;
    }

    private int FlowNumber(SinkSite sink, Site at, int atom, SinkRole role)
    {
        var key = new FlowKey(sink, at, atom, role);
        if (_tables.FlowNumbers.TryGetValue(key, out var number)) return number;
        number = _tables.Flows.Count;
        _tables.FlowNumbers.Add(key, number);
        _tables.Flows.Add(new OpenFlow { From = _atoms[atom], Sink = sink, At = at, Role = role });
        return number;
    }

    private void NoteEffect(SinkSite effect, Site at, bool isReviewed = false)
    {
        isReviewed |= _state.IsReviewed;
        var effects = _tables.Effects;
        for (var i = 0; i < effects.Count; i++)
        {
            var (block, sink, site, wasReviewed) = effects[i];
            if (block != _block || !ReferenceEquals(sink, effect) || !ReferenceEquals(site, at)) continue;
            effects[i] = (block, sink, site, wasReviewed && isReviewed);
            return;
        }

        effects.Add((_block, effect, at, isReviewed));
    }

    private void NoteDelegateUse(Origin origin, ulong[][] arguments)
    {
        var flat = new ulong[arguments.Length][];
        for (var i = 0; i < flat.Length; i++) flat[i] = Unchecked(Reached(arguments[i]));
        _delegateUses ??= [];
        if (_delegateUses.TryGetValue(origin, out var known) && known.Length == flat.Length)
            for (var i = 0; i < flat.Length; i++) flat[i] = Bounded(Value.Union(flat[i], known[i]));
        _delegateUses[origin] = flat;
    }

    /// <summary>What a delegate of the caller leaves in the objects that it is given: the caller resolves it.</summary>
    private void LeaveIn(ulong[][] arguments, Origin origin)
    {
        for (var i = 0; i < arguments.Length && i < 64; i++)
        {
            var made = Array.FindAll(arguments[i], entry => _atoms[Value.Atom(entry)] is { Kind: RootKind.Fresh, Tag: INamedTypeSymbol { TypeKind: TypeKind.Class }, Path.IsRoot: true } or { Kind: RootKind.Fresh, Path.Selector: Selectors.Filled });
            if (made.Length == 0) continue;
            _filledArguments ??= [];
            _filledArguments[origin] = (_filledArguments.TryGetValue(origin, out var known) ? known : 0) | (1UL << i);
            var left = Single(RootKind.Result, Origin.Left, origin, _root);
            foreach (var entry in made) LeaveInMembers(entry, Value.Atom(left[0]));
            Write(made, Selectors.Everything, left, isWeak: true);
        }
    }

    /// <summary>Members that were given something before may be given something else.</summary>
    private void LeaveInMembers(ulong made, int left)
    {
        if (_state.Heap is not { } heap) return;
        foreach (var (key, _) in heap.Copy())
            if (State.AtomOf(key) == Value.Atom(made) && State.SelectorOf(key) is var selector && Selectors.IsNamed(selector)) Write([made], selector, _singles[Child(left, selector)], isWeak: true);
    }

    /// <summary>A call has answered: what it checks is checked here.</summary>
    private void AssumeCall(CallSite call, bool answer)
    {
        var receiver = Get(call.Receiver);
        var arguments = new ulong[call.Arguments.Length][];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Get(call.Arguments[i]);
        if (call.Model is { Checks: { IsEmpty: false } checks })
        {
            foreach (var check in checks)
                if (check.Answer == (answer ? CheckAnswer.True : CheckAnswer.False))
                {
                    _state.IsReviewed |= (check.Clears & Labels.Ai) != 0;
                    Check(Value.Union(ValueOf(check.Parameter, receiver, arguments), ReachedIfWhole(check, receiver, arguments)), check.Clears);
                }

            return;
        }

        var targets = Narrowed(call, receiver);
        if (targets.Length == 0)
        {
            AssumeLibraryCall(call, answer, receiver, arguments);
            return;
        }

        Dictionary<Origin, Labels>? common = null;
        foreach (var target in targets)
        {
            if (_summaries.Of(target) is not { } summary) continue;
            var mine = (answer ? summary.CheckedIfTrue : summary.CheckedIfFalse).ToDictionary(path => path.From, path => path.Labels);
            if (common == null) common = mine;
            else if (call.AsksRules)
                foreach (var pair in mine) common[pair.Key] = pair.Value | (common.TryGetValue(pair.Key, out var known) ? known : Labels.None);
            else common = common.Where(pair => mine.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value & mine[pair.Key]);
        }

        if (common == null) return;
        var frame = new Frame(targets[0], receiver, arguments, Get(call.Environment));
        foreach (var pair in common) CheckAs(Resolve(pair.Key, frame), pair.Value);
        if (targets.Length == 1 && _summaries.Of(targets[0]) is { Delegates.Length: > 0 } only) CheckAnswered(answer ? only.CheckedIfTrue : only.CheckedIfFalse, only, frame);
    }

    /// <summary>A validation of an object made here is one of all its content.</summary>
    private ulong[] ReachedIfWhole(Check check, ulong[] receiver, ulong[][] arguments) => Reached(ValueOf(check.Parameter, receiver, arguments));

    /// <summary>The result of a validation says that all is well, or a lookup has found something.</summary>
    private void AssumeResult(ulong[] results, bool isGood, bool isLookup, bool isEach = false)
    {
        if (!isGood) return;
        foreach (var entry in results)
        {
            var holder = Value.Atom(entry);
            if (isLookup)
            {
                if (_state.Heap != null && _state.Heap.TryGetValue(State.Key(holder, Selectors.Found), out var found)) Check(found, Labels.Format);
                continue;
            }

            if (_state.Heap != null && _state.Heap.TryGetValue(State.Key(holder, Selectors.Checked), out var value)) CheckEach(Value.Union(value, Reached(value)), Labels.External | Labels.Swallowed, isEach);
            else if (_state.Heap != null && _state.Heap.TryGetValue(State.Key(holder, Selectors.Element), out var elements)) AssumeEach(elements);
            else if (_atoms[holder] is { Kind: RootKind.Parameter, Index: > 0 }) Check([entry], Labels.SaidValid);
        }
    }

    /// <summary>What a callee has checked of something that it was given; of the result of a validation, what that result is about.</summary>
    private void CheckAs(ulong[] value, Labels labels, bool isEach = false)
    {
        if ((labels & Labels.Filled) != 0) Fill(value);
        CheckEach((labels & Labels.External) != 0 && HasObject(value) ? Value.Union(value, Reached(value)) : value, labels & ~(Labels.SaidValid | Labels.Filled), isEach);
        if ((labels & Labels.SaidValid) == 0) return;
        AssumeResult(value, isGood: true, isLookup: false, isEach);
        AssumeNone(value);
    }

    /// <summary>Checks values; where each element of a collection was checked, so was the collection.</summary>
    private void CheckEach(ulong[] value, Labels labels, bool isEach)
    {
        if (labels == Labels.None) return;
        Check(value, labels);
        if (!isEach) return;
        foreach (var entry in value)
            if (_atoms[Value.Atom(entry)] is { IsSymbolic: true, Path.Selector: Selectors.Element } element) Check(_singles[Part(element, element.Path.Parent!)], labels);
    }

    /// <summary>What several validations found together is nothing: each of them says that all is well.</summary>
    private void AssumeEach(ulong[] elements)
    {
        foreach (var element in elements)
            if (_state.Heap!.TryGetValue(State.Key(Value.Atom(element), Selectors.Checked), out var value)) CheckEach(Value.Union(value, Reached(value)), Labels.External | Labels.Swallowed, isEach: true);
    }
}

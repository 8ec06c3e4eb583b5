using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>Calls of methods, lambdas and delegates.</content>
internal sealed partial class Solver
{
    /// <summary>Above the numbers of instructions: objects of one call that hang on different parameters are different ones.</summary>
    private const int FreshShift = 26;

    private int _delegateDepth;

    /// <summary>Something was left out, which is told.</summary>
    private bool _isCut;

    private ulong[] Call(CallSite call)
    {
        var arguments = new ulong[call.Arguments.Length][];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Get(call.Arguments[i]);
        var outs = call.Outs == null ? null : new ulong[call.Outs.Length][];
        var result = Dispatch(call, Get(call.Receiver), arguments, Get(call.Environment), outs);
        if (outs != null)
            for (var i = 0; i < outs.Length; i++)
                if (call.Outs![i] != Slot.None) Set(call.Outs[i], outs[i] ?? Value.Empty);
        return result;
    }

    private ulong[] Dispatch(CallSite call, ulong[] receiver, ulong[][] arguments, ulong[] environment, ulong[][]? outs)
    {
        if (call.Model is { } model) Model(call, model, receiver, arguments);
        if (_isUnreachable) return Value.Empty;
        if (CheckResult(call, receiver, arguments) is { } validation) return validation;
        var targets = Narrowed(call, receiver);
        if (targets.Length == 0) return call.Model is { IsInert: true } ? Value.Empty : Library(call, receiver, arguments, outs);
        // A model that says what comes out of a method of the user stands above the method's body.
        if (call.Model is { Source: not Labels.None } or { Clears: not Labels.None } && call.Local == null && call.Model.Sinks.IsEmpty && call.Model.Checks.IsEmpty) return Flatten(Value.Union(receiver, UnionOf(arguments)));
        return Run(call, targets, receiver, arguments, environment, outs);
    }

    /// <summary>Runs the bodies that a call may reach and joins what they leave.</summary>
    private ulong[] Run(CallSite call, Body[] targets, ulong[] receiver, ulong[][] arguments, ulong[] environment, ulong[][]? outs)
    {
        var result = Value.Empty;
        var before = _state;
        State? after = null;
        var returns = false;
        foreach (var target in targets)
        {
            _state = targets.Length == 1 ? before : before.Fork();
            var summary = _summaries.Of(target);
            if (summary == null) continue;
            var targetOuts = outs == null ? null : new ulong[outs.Length][];
            result = Value.Union(result, Apply(call, target, summary, receiver, arguments, environment, targetOuts));
            if (!summary.Returns) continue;
            returns = true;
            if (targetOuts != null)
                for (var i = 0; i < targetOuts.Length; i++) outs![i] = Value.Union(outs[i] ?? Value.Empty, targetOuts[i] ?? Value.Empty);
            if (after == null) after = _state;
            else new StateJoin(this, after, _state).Apply();
        }

        _state = after ?? before;
        if (!returns && !HasLibraryTarget(call)) _isUnreachable = true;
        return result;
    }

    private bool HasLibraryTarget(CallSite call) => call.Local == null && call.IsVirtual && !_summaries.Hierarchy.IsInSource(call.Method);

    /// <summary>The targets of a call, without those that a receiver made here rules out.</summary>
    private Body[] Narrowed(CallSite call, ulong[] receiver)
    {
        var targets = _summaries.Targets(call);
        if (targets.Length < 2 || receiver.Length == 0) return targets;
        var kept = new List<Body>();
        foreach (var entry in receiver)
        {
            if (_atoms[Value.Atom(entry)] is not { Kind: RootKind.Fresh, Tag: INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type, Path.IsRoot: true }) return targets;
            foreach (var target in targets)
                if (target.Method != null && !kept.Contains(target) && Runs(type, target.Method, call.Method)) kept.Add(target);
        }

        return kept.Count == 0 ? targets : [.. kept];
    }

    private static bool Runs(INamedTypeSymbol type, IMethodSymbol candidate, IMethodSymbol called)
    {
        if (called.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var implemented in type.AllInterfaces)
                if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, called.ContainingType.OriginalDefinition))
                    foreach (var member in implemented.GetMembers(called.Name))
                        if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, called.OriginalDefinition) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found && Overrides(type, found, candidate)) return true;
            return false;
        }

        return Overrides(type, called, candidate);
    }

    /// <summary>Whether an object of exactly this type runs the candidate when the method is called.</summary>
    private static bool Overrides(INamedTypeSymbol type, IMethodSymbol method, IMethodSymbol candidate)
    {
        for (INamedTypeSymbol? current = type; current != null; current = current.BaseType)
            foreach (var member in current.GetMembers(method.Name))
            {
                if (member is not IMethodSymbol found || found.Parameters.Length != method.Parameters.Length) continue;
                var overridden = found;
                while (overridden != null && !SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition)) overridden = overridden.OverriddenMethod;
                if (overridden != null) return SymbolEqualityComparer.Default.Equals(found.OriginalDefinition, candidate.OriginalDefinition);
            }

        return SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, candidate.OriginalDefinition);
    }

    /// <summary>Applies a summary to what is given: sinks first, then what the body writes, then what it returns.</summary>
    private ulong[] Apply(CallSite call, Body target, Summary summary, ulong[] receiver, ulong[][] arguments, ulong[] environment, ulong[][]? outs)
    {
        var frame = new Frame(target, receiver, arguments, environment, Giver(call, target, summary));
        _steps += 4 + summary.Writes.Length + summary.Sinks.Length + (summary.Delegates.Length * 4);
        if (IsExhausted) return Value.Empty;
        foreach (var use in summary.Delegates)
        {
            var outer = BeginDelegate();
            var answer = InvokeUse(call, use, frame);
            (frame.Results ??= [])[use.Delegate] = answer;
            EndDelegate(use.Delegate, summary, call, frame, outer);
        }

        Fail(summary.Fails, call, receiver, arguments, environment);

        frame.Resolved = RentResolved();
        if (summary.Sinks.Length > 1) frame.Reached = RentResolved();
        foreach (var sink in summary.Sinks)
            if (!IsExhausted) PassOn(call, sink, frame);
        if (frame.Reached is { } reached) Return(reached);
        frame.Reached = null;
        if (summary.Effect is { } effect) NoteEffect(effect, call.Site, isReviewed: summary.OpenEffect == null);
        var values = summary.Returns && summary.Writes.Length > 0 ? new ulong[summary.Writes.Length][] : [];
        for (var i = 0; i < values.Length; i++) values[i] = Unchecked(Resolve(summary.Writes[i].Parts, frame));
        Return(frame.Resolved);
        frame.Resolved = null;
        if (!summary.Returns) return Value.Empty;
        var result = Value.Empty;
        for (var i = 0; i < values.Length; i++)
        {
            var write = summary.Writes[i];
            if (write.Kind == RootKind.Return && write.Path.IsRoot) result = Value.Union(result, values[i]);
        }

        for (var i = 0; i < values.Length; i++)
        {
            var write = summary.Writes[i];
            switch (write.Kind)
            {
                case RootKind.Return when !write.Path.IsRoot:
                    result = WriteInto(result, write.Path, write.Path.Selector == Selectors.Everything ? Rerooted(values[i]) : values[i]);
                    break;
                case RootKind.Reference when outs != null && write.Index - 1 < outs.Length:
                    outs[write.Index - 1] = Value.Union(outs[write.Index - 1] ?? Value.Empty, values[i]);
                    break;
                case RootKind.Source:
                    Write(Single(RootKind.Source, IndexAt(frame.Giver, write.Index, write.Source!), write.Source, write.Path.Parent!), write.Path.Selector, values[i], isWeak: !write.IsStrong);
                    break;
                case RootKind.Parameter or RootKind.Static when !write.Path.IsRoot:
                    var holders = Holders(write.Holder, frame);
                    var facts = _state.Facts;
                    foreach (var kept in summary.Kept) Check(Resolve(kept.From, frame), kept.Labels);
                    Write(holders, write.Path.Selector, values[i], isWeak: !write.IsStrong);
                    _state.Facts = facts;
                    if (HasDelegate(values[i])) Escape(values[i]);
                    break;
            }
        }

        Attempts(summary, frame);
        if (summary.Implied.Length > 0 || _state.Facts.Length > 0 || _state.Implied.Length > 0) result = ApplyImplied(summary, frame, result);
        foreach (var path in summary.Checked) CheckAs(Resolve(path.From, frame), path.Labels);
        if (summary.Delegates.Length > 0) CheckAnswered(summary.Checked, summary, frame);
        CheckGiven(target, summary, frame);
        return result;
    }

    /// <summary>A validation in the callee that only tells its answer: whether it is heeded shows later.</summary>
    private void Attempts(Summary summary, Frame frame)
    {
        foreach (var origin in summary.Attempted) Attempt(Resolve(origin, frame));
    }

    /// <summary>Writes below the objects that a call returned, making those that are missing.</summary>
    private ulong[] WriteInto(ulong[] result, AccessPath path, ulong[] value)
    {
        if (!HasObject(result)) result = Value.Union(result, Single(RootKind.Fresh, _instruction, null, _root));
        var holders = Objects(result);
        var selectors = path.ToArray();
        var reached = _root;
        for (var i = 0; i < selectors.Length - 1; i++)
        {
            reached = reached.Extend(selectors[i]);
            var next = LoadMember(holders, selectors[i], materialise: false);
            holders = HasObject(next) ? Objects(next) : MakePart(holders, selectors[i], _instruction, reached);
        }

        Write(holders, selectors[selectors.Length - 1], value, isWeak: false);
        return result;
    }

    /// <summary>The objects into which a callee writes. A part that an object made here does not show yet is made, for a library's object has parts that nobody here has written.</summary>
    private ulong[] Holders(Origin holder, Frame frame)
    {
        var found = Resolve(holder, frame);
        if (found.Length > 0 || holder.Kind != RootKind.Parameter || holder.Path.IsRoot) return found;
        found = frame.Root(holder.Index);
        var reached = _root;
        foreach (var selector in holder.Path.ToArray())
        {
            if (selector == Selectors.Everything || !HasObject(found)) return Value.Empty;
            reached = reached.Extend(selector);
            var next = LoadMember(found, selector, materialise: false);
            found = next.Length > 0 ? next : MakePart(Objects(found), selector, _instruction + ((holder.Index + 1) << FreshShift), reached);
        }

        return found;
    }

    private ulong[] MakePart(ulong[] holders, int selector, int number, AccessPath path)
    {
        var made = Single(RootKind.Fresh, number, null, path);
        Write(holders, selector, made, isWeak: true);
        return made;
    }

    private ulong[] InvokeUse(CallSite call, DelegateUse use, Frame frame)
    {
        if (IsExhausted) return Value.Empty;
        var delegates = Resolve(use.Delegate, frame);
        var arguments = new ulong[use.Arguments.Length][];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Resolve(use.Arguments[i], frame);
        if (use.Made != 0)
        {
            var filled = Single(RootKind.Fresh, _instruction, null, _root.Extend(Selectors.Filled));
            for (var i = 0; i < arguments.Length; i++)
                if (i < 64 && ((use.Made >> i) & 1) != 0) arguments[i] = Value.Union(arguments[i], filled);
            (frame.Left ??= [])[use.Delegate] = filled;
        }

        return Invoke(delegates, arguments, call);
    }

    private ulong[] InvokeAll(ulong[] delegates, CallSite call)
    {
        var arguments = new ulong[call.Arguments.Length][];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Get(call.Arguments[i]);
        return Invoke(delegates, arguments, call);
    }

    /// <summary>Calls every delegate that a value may be.</summary>
    private ulong[] Invoke(ulong[] delegates, ulong[][] arguments, CallSite call)
    {
        if (_delegateDepth >= SolverLimits.DelegateDepth && Array.Exists(delegates, entry => !_tables.Invoked.Contains(Value.Atom(entry)))) _isCut = true;
        if (delegates.Length == 0 || _delegateDepth >= SolverLimits.DelegateDepth || IsExhausted) return Flatten(UnionOf(arguments));
        _delegateDepth++;
        var result = Value.Empty;
        var before = _state;
        State? after = null;
        if (delegates.Length > SolverLimits.Delegates)
        {
            _isCut = true;
            delegates = Fewer(delegates);
        }

        foreach (var entry in delegates)
        {
            var atom = Value.Atom(entry);
            // One that calls itself again, as a step of a pipeline does that was given the next, tells nothing new.
            if (_tables.Invoked.Contains(atom))
            {
                result = Value.Union(result, Flatten(UnionOf(arguments)));
                continue;
            }

            _state = delegates.Length == 1 ? before : before.Fork();
            _tables.Invoked.Push(atom);
            result = Value.Union(result, InvokeOne(atom, _atoms[atom], arguments, call));
            _tables.Invoked.Pop();
            if (after == null) after = _state;
            else new StateJoin(this, after, _state).Apply();
            _isUnreachable = false;
        }

        _state = after ?? before;
        _delegateDepth--;
        return result;
    }

    private static ulong[] Fewer(ulong[] delegates)
    {
        var fewer = new ulong[SolverLimits.Delegates];
        Array.Copy(delegates, fewer, fewer.Length);
        return fewer;
    }

    private ulong[] InvokeOne(int atom, Origin origin, ulong[][] arguments, CallSite call)
    {
        switch (origin.Kind)
        {
            case RootKind.Closure:
                var body = (Body)origin.Tag!;
                return _summaries.Of(body) is { } summary ? Apply(call, body, summary, Value.Empty, Fitted(arguments, body.ParameterCount), Read(atom, Selectors.Environment), null) : Value.Empty;
            case RootKind.Method:
                var method = (CallSite)origin.Tag!;
                return InvokeMethod(method, Read(atom, Selectors.Receiver), Read(atom, Selectors.Environment), arguments, call);
            case RootKind.Fresh:
                return Flatten(UnionOf(arguments));
        }

        var result = Single(RootKind.Result, 0, origin, _root);
        FailBy(origin, call);
        NoteDelegateUse(origin, arguments);
        LeaveIn(arguments, origin);
        if (!origin.Path.IsRoot && (origin.Kind == RootKind.Static || origin is { Kind: RootKind.Parameter, Index: 0 }))
            foreach (var target in _summaries.DelegatesOf(_body, HolderOf(origin.Path)))
                result = Value.Union(result, target is Body lambda && _summaries.Of(lambda) is { } found ? Apply(call, lambda, found, Value.Empty, Fitted(arguments, lambda.ParameterCount), Value.Empty, null)
                    : target is CallSite group ? InvokeMethod(group, _body.Type != null && SymbolEqualityComparer.Default.Equals(group.Method.ContainingType, _body.Type) ? Single(origin.At(origin.Path.Parent!)) : Value.Empty, Value.Empty, arguments, call)
                    : Value.Empty);
        return result;
    }

    /// <summary>The member that a delegate is, or is an element of.</summary>
    private static int HolderOf(AccessPath path)
    {
        while ((path.Selector == Selectors.Element || Selectors.IsPosition(path.Selector)) && path.Depth > 1) path = path.Parent!;
        return path.Selector;
    }

    private ulong[] InvokeMethod(CallSite method, ulong[] receiver, ulong[] environment, ulong[][] arguments, CallSite call)
    {
        if (method.Result is { } source) return Single(RootKind.Source, 0, source, _root);
        var isExtension = method.Method.IsStatic && method.Method.Parameters.Length == arguments.Length + 1;
        var given = isExtension ? [receiver, .. arguments] : arguments;
        var site = new CallSite(method.Method, call.Site) { Model = method.Model, Local = method.Local, IsVirtual = method.IsVirtual, Syntax = call.Syntax, Sinks = method.Sinks, IsSinkActive = method.IsSinkActive, Targets = _summaries.Targets(method) };
        return Dispatch(site, receiver, Fitted(given, method.Method.Parameters.Length), environment, null);
    }

    /// <summary>A delegate goes where it cannot be followed: it will be called some time, with nothing known.</summary>
    private void Escape(ulong[] value)
    {
        if (_delegateDepth > 0) return;
        _delegateDepth++;
        foreach (var entry in value)
        {
            var atom = Value.Atom(entry);
            if (_atoms[atom] is not { Kind: RootKind.Closure, Tag: Body body } || _summaries.Of(body) is not { } summary) continue;
            var frame = new Frame(body, Value.Empty, Fitted([], body.ParameterCount), Read(atom, Selectors.Environment));
            var site = new CallSite(null!, Site.Of(body.Syntax, body.Name));
            foreach (var sink in summary.Sinks)
                if (sink.From.Kind == RootKind.Parameter && sink.From.Index == body.EnvironmentSlot) PassOn(site, sink, frame, sink.At);
        }

        _delegateDepth--;
    }

    private bool HasDelegate(ulong[] value)
    {
        foreach (var entry in value)
            if (_atoms[Value.Atom(entry)].Kind == RootKind.Closure) return true;
        return false;
    }

    private static ulong[][] Fitted(ulong[][] arguments, int count)
    {
        if (arguments.Length == count) return arguments;
        var fitted = new ulong[count][];
        for (var i = 0; i < count; i++) fitted[i] = i < arguments.Length ? arguments[i] : Value.Empty;
        return fitted;
    }

    private static ulong[] UnionOf(ulong[][] values)
    {
        var result = Value.Empty;
        foreach (var value in values) result = Value.Union(result, value);
        return result;
    }
}

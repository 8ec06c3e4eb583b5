using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>
/// Collections of problems: whatever failed put something into one, so where it is empty every check before that held. What was put in is a fact of the collection;
/// where a way with it meets one without, what the latter checked is kept as an implication of the collection.
/// </content>
internal sealed partial class Solver
{
    /// <summary>Stands for what a body returns, or for a variable that says by itself whether something failed.</summary>
    private int Sign(int slot) => Number(RootKind.Return, slot, null, _root);

    private static bool IsFilled(Fact[] facts, int atom) => Facts.Says(facts, atom, Labels.Filled);

    /// <summary>What holds if a collection is empty; null if it is not.</summary>
    private static Fact[]? IfEmpty(State state, int atom) => IsFilled(state.Facts, atom) ? null : Facts.Union(state.Facts, Implications.Of(state.Implied, atom));

    /// <summary>What holds if a value is empty, whichever of its collections it is; null if all have something.</summary>
    private Fact[]? IfEmpty(ulong[] value)
    {
        if (value.Length == 0) return _state.Facts;
        Fact[]? result = null;
        // Beside what stands for the whole answer, there is what its texts tell.
        var isWhole = System.Array.Exists(value, entry => _atoms[Value.Atom(entry)] is { Kind: RootKind.Fresh, Path.Selector: Selectors.Checked });
        foreach (var entry in value)
            if (isWhole && _atoms[Value.Atom(entry)].IsSymbolic) continue;
            else if (IfEmpty(_state, Value.Atom(entry)) is { } facts) result = result == null ? facts : Meet(result, facts);
        return result;
    }

    /// <summary>Something was put into a collection.</summary>
    private void Fill(ulong[] holders)
    {
        if (holders.Length == 1) FillOne(Value.Atom(holders[0]));
    }

    private void FillOne(int atom)
    {
        _state.Facts = Facts.Add(_state.Facts, atom, Labels.Filled, 0);
        _state.Implied = Implications.With(_state.Implied, atom, Facts.None);
    }

    /// <summary>Something was taken out, or it is another collection: that it is empty says nothing of what went before.</summary>
    private void Reset(ulong[] holders)
    {
        foreach (var entry in holders) ResetOne(Value.Atom(entry));
    }

    private void ResetOne(int atom)
    {
        if (IsFilled(_state.Facts, atom)) _state.Facts = Facts.Forget(_state.Facts, Labels.Filled, other => other == atom);
        _state.Implied = Implications.With(_state.Implied, atom, Facts.None);
    }

    /// <summary>A collection is empty only if all that went into it was.</summary>
    private void Follow(int atom, ulong[] content)
    {
        if (IfEmpty(_state, atom) is not { } known) return;
        if (IfEmpty(content) is { } facts) Imply(atom, Facts.Union(known, facts));
        else FillOne(atom);
    }

    private void Imply(int atom, Fact[] facts) => _state.Implied = Implications.With(_state.Implied, atom, Facts.Except(facts, _state.Facts));

    /// <summary>Whether it would say something of other values if a collection were empty.</summary>
    private bool IsImplying(ulong[] collections)
    {
        if (_state.Implied.Length == 0) return false;
        foreach (var entry in collections)
            if (Implications.Of(_state.Implied, Value.Atom(entry)).Length > 0) return true;
        return false;
    }

    /// <summary>A variable was assigned a value that says something by itself: it has the one sense and not the other.</summary>
    private void SetFlag(int flag, bool isKnown, bool sense)
    {
        int yes = Sign(flag), no = Sign(flag + 1);
        ResetOne(yes);
        ResetOne(no);
        if (isKnown) FillOne(sense ? no : yes);
    }

    /// <summary>A variable was assigned a value that is null or empty only if its collections are.</summary>
    private void FollowFlag(int flag, ulong[] value)
    {
        SetFlag(flag, isKnown: false, sense: false);
        Follow(Sign(flag), value);
    }

    /// <summary>A variable has one of its senses here.</summary>
    private void AssumeFlag(int flag, bool sense)
    {
        if (_state.Facts.Length == 0 && _state.Implied.Length == 0) return;
        if (IfEmpty(_state, Sign(sense ? flag : flag + 1)) is { } facts) _state.Facts = facts;
        else _isUnreachable = true;
    }

    /// <summary>A collection is empty here.</summary>
    private void AssumeEmpty(ulong[] collections)
    {
        if (_state.Implied.Length > 0 && IfEmpty(collections) is { } facts) _state.Facts = facts;
    }

    /// <summary>A collection is empty here, one of the caller to whom it is told.</summary>
    private void AssumeNone(ulong[] collections)
    {
        AssumeEmpty(collections);
        if (collections is [var entry] && _atoms[Value.Atom(entry)] is { Kind: RootKind.Parameter, Index: 0, Path.IsRoot: false }) Check(collections, Labels.SaidValid);
    }

    /// <summary>What a method of a library does to the collections it is given.</summary>
    private void FillBy(CallSite call, ulong[] receiver, ulong[][] arguments)
    {
        var method = call.Method;
        var isExtension = method.IsExtensionMethod && method.IsStatic && arguments.Length > 0;
        var holder = isExtension ? arguments[0] : receiver;
        if (holder.Length != 1 || LibraryNames.IsImmutable(method.ContainingType)) return;
        if (LibraryNames.Fills(call)) Fill(holder);
        else if (LibraryNames.TakesOut(method.Name)) Reset(holder);
        else if (IsRange(method.Name) && (isExtension ? 1 : 0) is var content && content < arguments.Length) Follow(Value.Atom(holder[0]), arguments[arguments.Length - 1]);
    }

    /// <summary>What a body returns: empty only if what it is made of is.</summary>
    private void ReturnCollection(ulong[] value, Labels labels)
    {
        var sign = Sign(0);
        if ((labels & Labels.Filled) != Labels.None || IfEmpty(value) is not { } facts) FillOne(sign);
        else Imply(sign, facts);
    }

    /// <summary>What holds on both ways to here for each collection into which something was put on one of them.</summary>
    private Implication[] MeetImplied(State a, State b, Fact[] met)
    {
        if (ReferenceEquals(a.Implied, b.Implied) && ReferenceEquals(a.Facts, b.Facts)) return a.Implied;
        var result = Implications.None;
        foreach (var fact in a.Facts)
            if ((fact.Labels & Labels.Filled) != Labels.None) result = MeetImplied(result, fact.Atom, a, b, met);
        foreach (var fact in b.Facts)
            if ((fact.Labels & Labels.Filled) != Labels.None) result = MeetImplied(result, fact.Atom, a, b, met);
        foreach (var one in a.Implied) result = MeetImplied(result, one.Atom, a, b, met);
        foreach (var one in b.Implied) result = MeetImplied(result, one.Atom, a, b, met);
        return result;
    }

    private Implication[] MeetImplied(Implication[] result, int atom, State a, State b, Fact[] met)
    {
        Fact[]? here = IfEmpty(a, atom), there = IfEmpty(b, atom);
        var both = here == null ? there : there == null ? here : Meet(here, there);
        return both == null ? result : Implications.With(result, atom, Facts.Except(both, met));
    }

    /// <summary>What holds on both ways to here; of elements that there are none of on one of them, what holds on the other.</summary>
    private Fact[] Meet(Fact[] a, Fact[] b)
    {
        if (ReferenceEquals(a, b)) return a;
        return WithAbsent(WithAbsent(Facts.Meet(a, b), a, b), b, a);
    }

    private Fact[] WithAbsent(Fact[] met, Fact[] without, Fact[] other)
    {
        foreach (var fact in without)
            if ((fact.Labels & Labels.Absent) != Labels.None)
                foreach (var said in other)
                    // That a loop has had no element yet says nothing of all that there are, which was put aside.
                    if (IsPart(said.Atom, fact.Atom) && (LoopSite.IsSide(fact.Side) || !LoopSite.IsSide(said.Side))) met = Facts.Add(met, said.Atom, said.Labels, said.Side);
        return met;
    }

    private bool IsPart(int part, int whole) => part == whole || (_atoms[whole] is { IsSymbolic: true } origin && _atoms[part].HasSameRoot(origin) && _atoms[part].Path.IsWithin(origin.Path));

    /// <summary>What a caller may conclude if a collection that it was given back, or had before, is empty.</summary>
    private ImpliedPath[] ImpliedPaths(State exit, OriginOrder order)
    {
        if (exit.Implied.Length == 0) return [];
        var result = new List<ImpliedPath>();
        foreach (var one in exit.Implied)
            if (Leaving(exit, one.Atom) is { } of)
                foreach (var path in Paths(one.Facts, one.Facts, order, isEither: true)) result.Add(new ImpliedPath(of, path.From, path.Labels));
        result.Sort((x, y) => order.Compare(x.Of, y.Of) is not 0 and var difference ? difference : order.Compare(x.From, y.From));
        return [.. result];
    }

    /// <summary>Where the caller finds a collection: in what it gave, in the result, or in a member of the result. Null if it does not.</summary>
    private Origin? Leaving(State exit, int atom)
    {
        var origin = _atoms[atom];
        if (IsOfCaller(origin) || origin is { Kind: RootKind.Return, Index: 0 }) return origin;
        if (origin.Kind != RootKind.Fresh || exit.Heap == null) return null;
        var returned = exit.Get(_body.ReturnSlot);
        if (returned.Length != 1) return null;
        foreach (var pair in exit.Heap)
            if (State.AtomOf(pair.Key) == Value.Atom(returned[0]) && Selectors.IsNamed(State.SelectorOf(pair.Key)) && pair.Value.Length == 1 && Value.Atom(pair.Value[0]) == atom) return new Origin(RootKind.Return, 0, null, _root.Extend(State.SelectorOf(pair.Key)));
        return null;
    }

    /// <summary>Stands for what a returned part says, which may be but true or false.</summary>
    private ulong[] StandIn(ulong[] result, AccessPath part)
    {
        var sign = Single(RootKind.Fresh, _instruction, null, part.Extend(Selectors.Checked));
        Write(Objects(result), part.Selector, Value.Union(LoadMember(result, part.Selector, materialise: false), sign), isWeak: false);
        return sign;
    }

    /// <summary>What a callee says of its collections is known of them here. What it returns is another one each time.</summary>
    private ulong[] ApplyImplied(Summary summary, Frame frame, ulong[] result)
    {
        if (result.Length > 0 && (_state.Facts.Length > 0 || _state.Implied.Length > 0)) Reset(Objects(result));
        var implied = summary.Implied;
        for (var i = 0; i < implied.Length;)
        {
            var of = implied[i].Of;
            var facts = Facts.None;
            for (; i < implied.Length && implied[i].Of.Equals(of); i++)
                foreach (var entry in Resolve(implied[i].From, frame)) facts = Facts.Add(facts, Value.Atom(entry), implied[i].Labels, 0);
            if (of is { Kind: RootKind.Return, Path.IsRoot: true } && !HasObject(result)) result = Value.Union(result, Single(RootKind.Fresh, _instruction, null, _root.Extend(Selectors.Checked)));
            var holders = of.Kind != RootKind.Return ? Resolve(of, frame) : of.Path.IsRoot ? Objects(result) : LoadMember(result, of.Path.Selector, materialise: false);
            if (of is { Kind: RootKind.Return, Path.Depth: 1 } && Selectors.IsItem(of.Path.Selector) && !HasObject(holders)) holders = StandIn(result, of.Path);
            if (of.Kind != RootKind.Return && holders.Length != 1) continue;
            foreach (var entry in holders)
            {
                if (of.Kind == RootKind.Return) ResetOne(Value.Atom(entry));
                if (IfEmpty(_state, Value.Atom(entry)) is { } known) Imply(Value.Atom(entry), Facts.Union(known, facts));
            }
        }

        return result;
    }
}

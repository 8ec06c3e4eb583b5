using System;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>
/// Loops over all elements of a collection. The elements are one origin, so what an iteration checks is checked of its own element only; but where every iteration that
/// goes on has checked its element, all of them are behind the loop. If there is no element, whatever is said of the elements holds.
/// </content>
internal sealed partial class Solver
{
    /// <summary>A loop begins: until its first iteration there is no element; what is known of all of them already is put aside.</summary>
    private void BeginLoop(ulong[] collection, LoopSite loop)
    {
        foreach (var entry in LoadMember(collection, loop.Selector, materialise: false))
        {
            var element = Value.Atom(entry);
            if (!_atoms[element].IsSymbolic) continue;
            ChangeFacts(facts => PutAside(facts, element, loop));
            _state.Facts = Facts.Add(_state.Facts, element, Labels.Absent, 0);
        }
    }

    /// <summary>The next element: nothing is known of it but what was known of all.</summary>
    private void NextElement(ulong[] collection, LoopSite loop)
    {
        if (_state.Facts.Length == 0 && _state.Implied.Length == 0) return;
        foreach (var entry in LoadMember(collection, loop.Selector, materialise: false))
        {
            var element = Value.Atom(entry);
            if (!_atoms[element].IsSymbolic) continue;
            ChangeFacts(facts => OfNext(facts, element, loop));
            if (loop.Selector != Selectors.Element) ChangeFacts(facts => Moved(facts, AnyOf(element), element));
        }
    }

    /// <summary>Behind the loop: what was put aside is known all the same, and what holds at each position holds of all elements.</summary>
    private void EndLoop(ulong[] collection, LoopSite loop)
    {
        if (_state.Facts.Length == 0 && _state.Implied.Length == 0) return;
        ChangeFacts(facts => Array.Exists(facts, fact => fact.Side == loop.Side) ? Array.FindAll(facts, fact => fact.Side != loop.Side) : facts);
        if (loop.Selector == Selectors.Element) return;
        foreach (var entry in LoadMember(collection, loop.Selector, materialise: false))
            if (_atoms[Value.Atom(entry)].IsSymbolic) ChangeFacts(facts => Moved(facts, Value.Atom(entry), AnyOf(Value.Atom(entry))));
    }

    private void ChangeFacts(Func<Fact[], Fact[]> change)
    {
        _state.Facts = change(_state.Facts);
        foreach (var one in _state.Implied) _state.Implied = Implications.With(_state.Implied, one.Atom, change(one.Facts));
    }

    private Fact[] PutAside(Fact[] facts, int element, LoopSite loop)
    {
        var result = facts;
        foreach (var fact in facts)
            if (fact.Side == loop.Side && IsPart(fact.Atom, element)) result = Array.FindAll(result, other => other.Atom != fact.Atom || other.Side != fact.Side);
        foreach (var fact in facts)
            if (fact.Side == 0 && IsPart(fact.Atom, element)) result = Facts.Add(result, fact.Atom, fact.Labels, loop.Side);
        return result;
    }

    private Fact[] OfNext(Fact[] facts, int element, LoopSite loop)
    {
        var result = facts;
        foreach (var fact in facts)
            if ((fact.Side == 0 || loop.Encloses(fact.Side)) && IsPart(fact.Atom, element)) result = Array.FindAll(result, other => other.Atom != fact.Atom || other.Side != fact.Side);
        foreach (var fact in facts)
            if (fact.Side == loop.Side && IsPart(fact.Atom, element) && (fact.Labels & ~Labels.Absent) is not Labels.None and var labels) result = Facts.Add(result, fact.Atom, labels, 0);
        return result;
    }

    /// <summary>With what is said of parts of one origin said of the same parts of another.</summary>
    private Fact[] Moved(Fact[] facts, int from, int to)
    {
        var result = facts;
        foreach (var fact in facts)
        {
            if (!IsPart(fact.Atom, from)) continue;
            var path = _atoms[to].Path;
            var selectors = _atoms[fact.Atom].Path.ToArray();
            for (var i = _atoms[from].Path.Depth; i < selectors.Length; i++) path = path.Extend(selectors[i]);
            result = Facts.Add(result, Part(_atoms[to], path), fact.Labels, fact.Side);
        }

        return result;
    }

    /// <summary>Any element of the collection of which this is the one at a position.</summary>
    private int AnyOf(int positioned)
    {
        var collection = Part(_atoms[positioned], _atoms[positioned].Path.Parent!);
        return _atoms[collection].Path.Selector == Selectors.Element ? collection : Child(collection, Selectors.Element);
    }
}

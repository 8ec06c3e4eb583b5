using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Flow;

/// <content>Values and the heap.</content>
internal sealed partial class Solver
{
    private ulong[] LoadMember(ulong[] objects, int selector, bool materialise)
    {
        var value = Value.Empty;
        foreach (var entry in objects) value = Value.Union(value, Through(entry, Read(Value.Atom(entry), selector)));
        if (!materialise || value.Length > 0 || objects.Length == 0) return value;
        var made = Single(new Origin(RootKind.Fresh, _instruction, null, _root));
        foreach (var entry in objects)
            if (!_atoms[Value.Atom(entry)].IsSymbolic) Write([entry], selector, made, isWeak: false);
        return made;
    }

    private void StoreMember(ulong[] objects, int selector, ulong[] value, bool isWeak)
    {
        Write(objects, selector, value, isWeak);
        if (selector == Selectors.Everything && isWeak)
            foreach (var entry in objects)
                Write(Objects(Read(Value.Atom(entry), selector)), selector, value, isWeak: true);
        if (selector != Selectors.Environment && HasDelegate(value)) Escape(value);
    }

    private void Write(ulong[] objects, int selector, ulong[] value, bool isWeak)
    {
        isWeak |= objects.Length > 1 || selector is Selectors.Element or Selectors.Everything;
        foreach (var entry in objects)
        {
            var atom = Value.Atom(entry);
            var keepsOld = isWeak || (_atoms[atom].IsSymbolic && _atoms[atom].Path.Depth >= AccessPath.MaxDepth);
            if (keepsOld && value.Length == 0) continue;
            var stored = keepsOld ? Bounded(Value.Union(Read(atom, selector), value)) : value;
            _state.Put(State.Key(atom, selector), stored);
        }
    }

    private ulong[] Read(int atom, int selector) =>
        _state.Heap != null && _state.Heap.TryGetValue(State.Key(atom, selector), out var value) ? value : Default(_state, atom, selector);

    /// <summary>What a member holds that nobody here has written.</summary>
    private ulong[] Default(State state, int atom, int selector)
    {
        var origin = _atoms[atom];
        if (Selectors.IsPosition(selector)) return Positioned(state, atom, origin, selector);
        if (origin.IsSymbolic) return Value.Union(Single(origin.At(origin.Path.Extend(selector))), selector == Selectors.Everything ? Value.Empty : Content(state, atom, selector));
        return selector is Selectors.Environment or Selectors.Receiver or Selectors.Checked or Selectors.Found or Selectors.Original or Selectors.Everything ? Value.Empty : Content(state, atom, selector);
    }

    /// <summary>The element at a position: a part of its own of whatever the elements are.</summary>
    private ulong[] Positioned(State state, int atom, Origin origin, int selector)
    {
        var written = state.Heap != null && state.Heap.TryGetValue(State.Key(atom, Selectors.Element), out var elements) ? elements : origin.IsSymbolic ? Value.Empty : Default(state, atom, Selectors.Element);
        var result = origin.IsSymbolic ? Single(origin.At(origin.Path.Extend(selector))) : Value.Empty;
        foreach (var entry in written)
        {
            var element = _atoms[Value.Atom(entry)];
            result = Value.Union(result, element.Kind == RootKind.Source || (element.IsSymbolic && element.Path.Selector != Selectors.Element) ? Through(entry, Single(element.At(element.Path.Extend(selector)))) : [entry]);
        }

        return result;
    }

    /// <summary>A member of an object whose structure is not known, or that was copied from another.</summary>
    private ulong[] Content(State state, int atom, int selector)
    {
        if (state.Heap == null) return Value.Empty;
        var result = Value.Empty;
        if (state.Heap.TryGetValue(State.Key(atom, Selectors.Everything), out var everything))
            foreach (var entry in everything)
            {
                var part = _atoms[Value.Atom(entry)];
                result = Value.Union(result, part.IsSymbolic ? Through(entry, Single(part.At(part.Path.Extend(selector)))) : [entry]);
            }

        if (selector != Selectors.Original && state.Heap.TryGetValue(State.Key(atom, Selectors.Original), out var originals))
            foreach (var entry in originals)
            {
                var original = Value.Atom(entry);
                if (original == atom) continue;
                var member = state.Heap.TryGetValue(State.Key(original, selector), out var written) ? written : Default(state, original, selector);
                result = Value.Union(result, Through(entry, member));
            }

        if (result.Length == 0 && state.Heap.ContainsKey(State.Key(atom, Selectors.Checked))) return _singles[atom];
        return Bounded(result);
    }

    /// <summary>A part has no more labels than the whole that it was taken from.</summary>
    private static ulong[] Through(ulong whole, ulong[] part)
    {
        Labels keep = Value.Keep(whole), lost = Value.BecameDefault(whole);
        if (keep == Labels.All && lost == Labels.None) return part;
        var result = Value.Empty;
        foreach (var entry in part)
        {
            var seen = Value.Through(entry, keep, lost);
            if ((uint)seen != 0) result = Value.Union(result, [seen]);
        }

        return result;
    }

    /// <summary>Everything from outside that can be reached from a value and was not checked.</summary>
    private ulong[] Reached(ulong[] value)
    {
        if (_state.Heap == null || value.Length == 0) return OnlySymbolic(value);
        var result = Value.Empty;
        var seen = new HashSet<int>();
        var work = new Stack<ulong>();
        foreach (var entry in value) work.Push(entry);
        while (work.Count > 0)
        {
            var entry = work.Pop();
            var atom = Value.Atom(entry);
            var origin = _atoms[atom];
            if (origin.IsSymbolic) result = Value.Union(result, [entry]);
            if (!seen.Add(atom)) continue;
            var mask = CheckedLabels(_state.Facts, atom);
            foreach (var pair in _state.Heap)
            {
                var holder = State.AtomOf(pair.Key);
                if (holder != atom && !(origin.IsSymbolic && _atoms[holder].HasSameRoot(origin) && _atoms[holder].Path.IsWithin(origin.Path))) continue;
                if (State.SelectorOf(pair.Key) is Selectors.Environment or Selectors.Receiver or Selectors.Checked or Selectors.Found) continue;
                foreach (var inner in Through(entry, Value.Clear(pair.Value, mask))) work.Push(inner);
            }
        }

        return result;
    }

    private ulong[] OnlySymbolic(ulong[] value)
    {
        foreach (var entry in value)
            if (!_atoms[Value.Atom(entry)].IsSymbolic) return System.Array.FindAll(value, e => _atoms[Value.Atom(e)].IsSymbolic);
        return value;
    }

    /// <summary>What text made of a value may contain: any part of what a caller gave, all of what entered here.</summary>
    private ulong[] Flatten(ulong[] value)
    {
        var reached = Unchecked(Reached(value));
        var result = Value.Empty;
        foreach (var entry in reached)
        {
            var origin = _atoms[Value.Atom(entry)];
            result = Value.Union(result, origin.Kind == RootKind.Source || IsFlat(origin) ? [entry] : Through(entry, Single(origin.At(origin.Path.Extend(Selectors.Everything)))));
        }

        return Bounded(result);
    }

    private bool IsFlat(Origin origin) => origin.Kind == RootKind.Parameter && origin.Path.IsRoot && origin.Index is > 0 and <= 64 && ((_body.Flat >> (origin.Index - 1)) & 1) != 0;

    /// <summary>Large values lose the paths of their origins, not the origins.</summary>
    private ulong[] Bounded(ulong[] value)
    {
        if (value.Length <= SolverLimits.Entries) return value;
        var result = Value.Empty;
        foreach (var entry in value)
        {
            var origin = _atoms[Value.Atom(entry)];
            var depth = origin.Kind == RootKind.Static ? 1 : 0;
            result = Value.Union(result, origin.IsSymbolic && origin.Path.Depth > depth ? Through(entry, Single(origin.At(origin.Path.Cut(depth)))) : [entry]);
        }

        return result;
    }

    /// <summary>The labels that were checked of an origin or of a whole that it is part of.</summary>
    private Labels CheckedLabels(Fact[] facts, int atom, bool oneSidedOnly = false)
    {
        var labels = Labels.None;
        foreach (var fact in facts)
        {
            if (oneSidedOnly && fact.Side != 0) continue;
            var origin = _atoms[fact.Atom];
            if (fact.Atom == atom || (origin.IsSymbolic && _atoms[atom].HasSameRoot(origin) && _atoms[atom].Path.IsWithin(origin.Path))) labels |= fact.Labels;
        }

        return labels;
    }

    private ulong[] Unchecked(ulong[] value) => Unchecked(value, _state.Facts, oneSidedOnly: false);

    private ulong[] Unchecked(ulong[] value, Fact[] facts, bool oneSidedOnly)
    {
        if (facts.Length == 0 || value.Length == 0) return value;
        var result = Value.Empty;
        foreach (var entry in value)
        {
            var atom = Value.Atom(entry);
            var left = Value.Clear([entry], CheckedLabels(facts, atom, oneSidedOnly));
            // An object made here stays an object even when all that can be said against it was checked.
            result = Value.Union(result, left.Length == 0 && !_atoms[atom].IsSymbolic ? [entry] : left);
        }

        return result;
    }

    private void Check(ulong[] value, Labels labels, int side = 0)
    {
        foreach (var entry in value)
        {
            _state.Facts = Facts.Add(_state.Facts, Value.Atom(entry), labels, side);
            var origin = _atoms[Value.Atom(entry)];
            // Whoever has looked at the status has looked at the response.
            if (!origin.Path.IsRoot && _summaries.Selectors.NameOf(origin.Path.Selector) is "StatusCode" or "IsSuccessStatusCode") _state.Facts = Facts.Add(_state.Facts, Number(origin.At(origin.Path.Parent!)), Labels.Unchecked, side);
        }
    }

    /// <summary>Whether a value comes from outside, so that equality with it checks nothing.</summary>
    private bool IsForeign(ulong[] value)
    {
        foreach (var entry in Unchecked(value))
            if (_atoms[Value.Atom(entry)].Kind == RootKind.Source) return true;
        return false;
    }

    private void Attempt(ulong[] value)
    {
        foreach (var entry in value)
            if (System.Array.IndexOf(_state.Attempted, Value.Atom(entry)) < 0) _state.Attempted = [.. _state.Attempted, Value.Atom(entry)];
    }

    private bool IsAttempted(int atom)
    {
        foreach (var attempted in _state.Attempted)
        {
            Origin origin = _atoms[attempted], other = _atoms[atom];
            if (attempted == atom || (origin.IsSymbolic && other.HasSameRoot(origin) && (other.Path.IsWithin(origin.Path) || origin.Path.IsWithin(other.Path)))) return true;
        }

        return false;
    }
}

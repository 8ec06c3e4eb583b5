using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>Values and the heap.</content>
internal sealed partial class Solver
{
    private EntryBuffer Rent() => _tables.Buffers.Count > 0 ? _tables.Buffers.Pop() : new EntryBuffer();

    /// <summary>The value that was collected; the buffer can be used again.</summary>
    private ulong[] Collected(EntryBuffer buffer)
    {
        var value = buffer.ToValue(_singles);
        _tables.Buffers.Push(buffer);
        return value;
    }

    private ulong[] LoadMember(ulong[] objects, int selector, bool materialise)
    {
        var value = Value.Empty;
        // What is asked of null, if it may be null, is null.
        foreach (var entry in objects) value = Value.Union(value, Value.IsNull(entry) ? [entry] : Through(entry, Read(Value.Atom(entry), selector)));
        if (!materialise || value.Length > 0 || objects.Length == 0) return value;
        var made = Single(RootKind.Fresh, _instruction, null, _root);
        foreach (var entry in objects)
            if (!_atoms[Value.Atom(entry)].IsSymbolic) Write([entry], selector, made, isWeak: false);
        return made;
    }

    /// <summary>A copy of what objects hold now; of an object of the caller the members are read when they are asked for.</summary>
    private ulong[] Clone(ulong[] originals, object? type)
    {
        var made = _singles[Renew(RootKind.Fresh, _instruction, type)];
        var copy = Value.Atom(made[0]);
        foreach (var entry in originals)
        {
            var atom = Value.Atom(entry);
            if (atom == copy) continue;
            if (_atoms[atom].IsSymbolic) Write(made, Selectors.Original, [entry], isWeak: true);
            if (_state.Heap == null) continue;
            foreach (var pair in _state.Heap.Copy())
                if (State.AtomOf(pair.Key) == atom) Write(made, State.SelectorOf(pair.Key), Through(entry, pair.Value), isWeak: originals.Length > 1);
        }

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
        if (Array.Exists(objects, Value.IsNull)) objects = Array.FindAll(objects, static entry => !Value.IsNull(entry));
        isWeak |= (objects.Length > 1 && !IsFallback(objects)) || selector is Selectors.Element or Selectors.Everything;
        foreach (var entry in objects)
        {
            var atom = Value.Atom(entry);
            var keepsOld = isWeak || (_atoms[atom].IsSymbolic && ReferenceEquals(_atoms[atom].Path.Extend(selector), _atoms[atom].Path));
            if (keepsOld && value.Length == 0) continue;
            if (_atoms[atom].Kind is RootKind.Parameter or RootKind.Static || selector == Selectors.Element) NoteKept(value);
            var stored = keepsOld ? Bounded(Value.Union(Read(atom, selector), value)) : value;
            NoteWritten(atom);
            _state.Put(State.Key(atom, selector), stored);
        }
    }

    /// <summary>What was received, or a new object in its place: whichever it is, it is the one that is written.</summary>
    private bool IsFallback(ulong[] objects) => objects.Length == 2 && _atoms[Value.Atom(objects[0])].IsSymbolic != _atoms[Value.Atom(objects[1])].IsSymbolic;

    private ulong[] Read(int atom, int selector) =>
        _state.Heap != null && _state.Heap.TryGetValue(State.Key(atom, selector), out var value) ? value : Default(_state, atom, selector);

    /// <summary>What a member holds that nobody here has written.</summary>
    private ulong[] Default(State state, int atom, int selector, int copies = 0)
    {
        var origin = _atoms[atom];
        if (Selectors.IsPosition(selector)) return Positioned(state, atom, origin, selector);
        if (origin.IsSymbolic) return Value.Union(_singles[Child(atom, selector)], selector == Selectors.Everything ? Value.Empty : Content(state, atom, selector, copies));
        return selector is Selectors.Environment or Selectors.Receiver or Selectors.Checked or Selectors.Found or Selectors.Original or Selectors.Everything ? Value.Empty : Content(state, atom, selector, copies);
    }

    /// <summary>The element at a position: a part of its own of whatever the elements are.</summary>
    private ulong[] Positioned(State state, int atom, Origin origin, int selector)
    {
        var written = state.Heap != null && state.Heap.TryGetValue(State.Key(atom, Selectors.Element), out var elements) ? elements : origin.IsSymbolic ? Value.Empty : Default(state, atom, Selectors.Element);
        var result = Rent();
        if (origin.IsSymbolic) result.AddAll(_singles[Child(atom, selector)]);
        foreach (var entry in written)
        {
            var element = _atoms[Value.Atom(entry)];
            result.Add(element.Kind == RootKind.Source || (element.IsSymbolic && element.Path.Selector != Selectors.Element) ? Value.At(entry, Child(Value.Atom(entry), selector)) : entry);
        }

        return Collected(result);
    }

    /// <summary>A member of an object whose structure is not known, or that was copied from another.</summary>
    private ulong[] Content(State state, int atom, int selector, int copies)
    {
        if (state.Heap == null) return Value.Empty;
        var result = Value.Empty;
        if (state.Heap.TryGetValue(State.Key(atom, Selectors.Everything), out var everything))
        {
            var parts = Rent();
            foreach (var entry in everything)
                if (_atoms[Value.Atom(entry)] is { Kind: RootKind.Fresh, Path.Selector: Selectors.Filled } && Value.Atom(entry) != atom) parts.AddAll(Through(entry, Read(Value.Atom(entry), selector)));
                else parts.Add(_atoms[Value.Atom(entry)].IsSymbolic ? Value.At(entry, Child(Value.Atom(entry), selector)) : entry);
            result = Collected(parts);
        }

        if (selector != Selectors.Original && copies < SolverLimits.Copies && state.Heap.TryGetValue(State.Key(atom, Selectors.Original), out var originals))
            foreach (var entry in originals)
            {
                var original = Value.Atom(entry);
                if (original == atom) continue;
                var member = state.Heap.TryGetValue(State.Key(original, selector), out var written) ? written : Default(state, original, selector, copies + 1);
                result = Value.Union(result, Through(entry, member));
            }

        // A group of which nobody knows what it was grouped by has a key that may be anything in it.
        if (result.Length == 0 && (selector == Selectors.Key || state.Heap.ContainsKey(State.Key(atom, Selectors.Checked)))) return _singles[atom];
        return Bounded(result);
    }

    /// <summary>A part has no more labels than the whole that it was taken from.</summary>
    private static ulong[] Through(ulong whole, ulong[] part)
    {
        Labels keep = Value.Keep(whole), lost = Value.BecameDefault(whole);
        if ((keep == Labels.All && lost == Labels.None) || part.Length == 0) return part;
        var result = new ulong[part.Length];
        var n = 0;
        foreach (var entry in part)
        {
            var seen = Value.Through(entry, keep, lost);
            if ((uint)seen != 0) result[n++] = seen;
        }

        return Value.Cut(result, n);
    }

    /// <summary>What text made of a value may contain: any part of what a caller gave, all of what entered here.</summary>
    private ulong[] Flatten(ulong[] value)
    {
        var reached = Unchecked(Reached(value));
        if (reached.Length == 0) return reached;
        var result = Rent();
        foreach (var entry in reached)
        {
            var origin = _atoms[Value.Atom(entry)];
            result.Add(origin.Kind == RootKind.Source || IsFlat(origin) ? entry : Value.At(entry, Child(Value.Atom(entry), Selectors.Everything)));
        }

        return Bounded(Collected(result));
    }

    private bool IsFlat(Origin origin) => origin.Kind == RootKind.Parameter && origin.Path.IsRoot && origin.Index is > 0 and <= 64 && ((_body.Flat >> (origin.Index - 1)) & 1) != 0;

    /// <summary>Large values lose the ends of the paths of their origins, as many as it takes, not the origins.</summary>
    private ulong[] Bounded(ulong[] value)
    {
        for (var depth = AccessPath.MaxDepth - 1; depth >= 0 && value.Length > SolverLimits.Entries; depth--) value = Cut(value, depth);
        return value;
    }

    private ulong[] Cut(ulong[] value, int depth)
    {
        var result = Rent();
        foreach (var entry in value)
        {
            var origin = _atoms[Value.Atom(entry)];
            var kept = origin.Kind == RootKind.Static && depth == 0 ? 1 : depth;
            result.Add(origin.IsSymbolic && origin.Path.Depth > kept ? Value.At(entry, Part(origin, origin.Path.Cut(kept))) : entry);
        }

        return Collected(result);
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

        // Of an element that is not there, nothing is wrong.
        return (labels & Labels.Absent) == Labels.None ? labels : labels | Labels.All;
    }

    private bool IsAnyChecked(ulong[] value, Fact[] facts, bool oneSidedOnly)
    {
        foreach (var entry in value)
        {
            var labels = CheckedLabels(facts, Value.Atom(entry), oneSidedOnly);
            if (labels != Labels.None && ((Value.Keep(entry) | Value.BecameDefault(entry)) & labels) != 0) return true;
        }

        return false;
    }

    private ulong[] Unchecked(ulong[] value) => Unchecked(value, _state.Facts, oneSidedOnly: false);

    private ulong[] Unchecked(ulong[] value, Fact[] facts, bool oneSidedOnly)
    {
        if (facts.Length == 0 || value.Length == 0 || !IsAnyChecked(value, facts, oneSidedOnly)) return value;
        var result = new ulong[value.Length];
        var n = 0;
        foreach (var entry in value)
        {
            var atom = Value.Atom(entry);
            var left = entry & Value.MaskOf(CheckedLabels(facts, atom, oneSidedOnly));
            // An object made here stays an object even when all that can be said against it was checked.
            if ((uint)left != 0) result[n++] = left;
            else if (!_atoms[atom].IsSymbolic) result[n++] = entry;
        }

        return Value.Cut(result, n);
    }

    private void Check(ulong[] value, Labels labels, int side = 0)
    {
        foreach (var entry in value)
        {
            // That what was made of a value is null says nothing of the value itself.
            if (labels == Labels.All && Value.Keep(entry) == Labels.None) continue;
            _state.Facts = Facts.Add(_state.Facts, Value.Atom(entry), labels, side);
            var origin = _atoms[Value.Atom(entry)];
            // All that a whole holds was checked: so was the whole.
            if (origin.IsSymbolic && origin.Path.Selector == Selectors.Everything) _state.Facts = Facts.Add(_state.Facts, Number(origin.At(origin.Path.Parent!)), labels, side);
            // Whoever has looked at the status has looked at the response.
            if (!origin.Path.IsRoot && _summaries.Selectors.NameOf(origin.Path.Selector) is "StatusCode" or "IsSuccessStatusCode") _state.Facts = Facts.Add(_state.Facts, Part(origin, origin.Path.Parent!), Labels.Unchecked, side);
        }
    }

    /// <summary>Two values are equal, or one bounds the other on one side: where one is from here, the other is no more than that.</summary>
    private void AssumeEqual(ulong[] a, ulong[] b, Labels labels, bool isWhole, int side)
    {
        ulong[] first = isWhole ? Value.Union(a, Reached(a)) : a, second = isWhole ? Value.Union(b, Reached(b)) : b;
        bool isFirstForeign = IsForeign(first), isSecondForeign = IsForeign(second);
        if (!isSecondForeign) Check(first, labels, side);
        if (!isFirstForeign) Check(second, labels, side);
    }

    /// <summary>What no value has any more that a setter has let through.</summary>
    private Labels RefusedBy(CallSite setter)
    {
        var labels = Labels.None;
        foreach (var target in _summaries.Targets(setter))
            foreach (var path in _summaries.Of(target)?.Checked ?? [])
                if (path.From is { Kind: RootKind.Parameter, Index: 1, Path.IsRoot: true }) labels |= path.Labels & Labels.Format;
        return labels;
    }

    /// <summary>What stands for a value that could not be read. Whether it was there was asked before that, and says nothing of it.</summary>
    private ulong[] Swallow(ulong[] value)
    {
        var failed = Unchecked(Reached(value));
        if (_state.Facts.Length > 0 && failed.Length > 0) _state.Facts = Facts.Forget(_state.Facts, Labels.Swallowed, atom => Array.Exists(failed, entry => Value.Atom(entry) == atom || (_atoms[Value.Atom(entry)].HasSameRoot(_atoms[atom]) && _atoms[Value.Atom(entry)].Path.IsWithin(_atoms[atom].Path))));
        return Value.Swallowed(failed);
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

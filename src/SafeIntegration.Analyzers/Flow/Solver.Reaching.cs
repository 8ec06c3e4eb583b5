using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Flow;

/// <content>What can be reached from a value through the heap.</content>
internal sealed partial class Solver
{
    /// <summary>Everything from outside that can be reached from a value and was not checked.</summary>
    private ulong[] Reached(ulong[] value)
    {
        if (_state.Heap == null || value.Length == 0) return OnlySymbolic(value);
        if (!HasContent(value)) return OnlySymbolic(value);
        var work = Rent();
        var found = _tables.Found;
        found.MakeRoom(_atoms.Count);
        var contents = ContentByHolder();
        work.AddAll(value);
        while (work.TryTake(out var entry))
        {
            var atom = Value.Atom(entry);
            var origin = _atoms[atom];
            if (origin.IsSymbolic) found.Add(entry);
            if (!found.Follow(atom)) continue;
            _steps++;
            if (IsExhausted) break;
            var mask = CheckedLabels(_state.Facts, atom);
            if (!origin.IsSymbolic)
            {
                Push(work, contents.OfObject(atom), entry, mask);
                continue;
            }

            if (!IsWritten(atom)) continue;
            var whole = RootOf(atom);
            var isWhole = Value.Keep(entry) == Labels.All && Value.BecameDefault(entry) == Labels.None;
            if (isWhole && found.Covers(whole, origin.Path, mask)) continue;
            for (var part = contents.First(whole); part != Contents.None; part = contents.Next(part))
            {
                var (holder, held) = contents.Part(part);
                if (_atoms[holder].Path.IsWithin(origin.Path)) Push(work, held, entry, mask);
            }

            if (isWhole) found.Cover(whole, origin.Path, mask);
        }

        work.Clear();
        _tables.Buffers.Push(work);
        return found.ToValue(value, _singles);
    }

    /// <summary>What a holder holds is reached with the labels that the holder itself was reached with.</summary>
    private void Push(EntryBuffer work, ulong[] held, ulong holder, Labels mask)
    {
        var found = _tables.Found;
        var left = Value.MaskOf(mask);
        Labels keep = Value.Keep(holder), lost = Value.BecameDefault(holder);
        foreach (var inner in held)
        {
            var part = inner & left;
            if ((uint)part == 0) continue;
            var through = keep == Labels.All && lost == Labels.None ? part : Value.Through(part, keep, lost);
            if ((uint)through == 0) continue;
            // What was followed already is not followed again.
            if (!found.IsFollowed(Value.Atom(through))) work.Add(through);
            else if (_atoms[Value.Atom(through)].IsSymbolic) found.Add(through);
        }
    }

    /// <summary>Whether anything that a value may be holds something that was written here.</summary>
    private bool HasContent(ulong[] value)
    {
        foreach (var entry in value)
        {
            if (IsWritten(Value.Atom(entry))) return true;
        }

        return false;
    }

    /// <summary>Whether something was written into an object made here, or at or below a part of anything else.</summary>
    private bool IsWritten(int atom)
    {
        var whole = RootOf(atom);
        return _tables.Written[whole] && (whole == atom || _tables.WrittenPlaces.Contains(new PartPlace(whole, _atoms[atom].Path)));
    }

    private void NoteWritten(int atom)
    {
        var whole = RootOf(atom);
        _tables.Written[whole] = true;
        if (whole == atom) return;
        for (var path = _atoms[atom].Path; path is { IsRoot: false } && _tables.WrittenPlaces.Add(new PartPlace(whole, path)); path = path.Parent)
        {
        }
    }

    /// <summary>An object made here itself; of a part of anything else the whole.</summary>
    private int RootOf(int atom)
    {
        var root = _tables.Roots[atom];
        if (root != NoNumber) return root;
        var origin = _atoms[atom];
        root = !origin.IsSymbolic || origin.Path.IsRoot ? atom : Part(origin, _root);
        _tables.Roots[atom] = root;
        return root;
    }

    /// <summary>What each object holds, whatever the member.</summary>
    private Contents ContentByHolder()
    {
        if (_state.Contents is { } known) return known;
        var objects = _tables.ObjectContents;
        var outside = _tables.OutsideContents;
        foreach (var pair in _state.Heap!)
        {
            if (State.SelectorOf(pair.Key) is Selectors.Environment or Selectors.Receiver or Selectors.Checked or Selectors.Found || pair.Value.Length == 0) continue;
            var holder = State.AtomOf(pair.Key);
            var into = _atoms[holder].IsSymbolic ? outside : objects;
            into[holder] = into.TryGetValue(holder, out var held) ? Value.Union(held, pair.Value) : pair.Value;
        }

        _steps += _state.Heap.Count;
        var count = objects.Count + outside.Count;
        var holders = new int[count];
        var values = new ulong[count][];
        objects.Keys.CopyTo(holders, 0);
        objects.Values.CopyTo(values, 0);
        outside.Keys.CopyTo(holders, objects.Count);
        outside.Values.CopyTo(values, objects.Count);
        System.Array.Sort(holders, values, 0, objects.Count);
        var wholes = new int[outside.Count];
        for (var i = 0; i < wholes.Length; i++) wholes[i] = RootOf(holders[objects.Count + i]);
        var contents = new Contents(holders, values, objects.Count, wholes);
        objects.Clear();
        outside.Clear();
        _state.Contents = contents;
        return contents;
    }

    private ulong[] OnlySymbolic(ulong[] value)
    {
        foreach (var entry in value)
            if (!_atoms[Value.Atom(entry)].IsSymbolic) return Only(value, isSymbolic: true);
        return value;
    }

    private ulong[] Only(ulong[] value, bool isSymbolic)
    {
        var kept = Rent();
        foreach (var entry in value)
            if (_atoms[Value.Atom(entry)].IsSymbolic == isSymbolic) kept.Add(entry);
        return Collected(kept);
    }

    private bool HasObject(ulong[] value)
    {
        foreach (var entry in value)
            if (!_atoms[Value.Atom(entry)].IsSymbolic) return true;
        return false;
    }
}

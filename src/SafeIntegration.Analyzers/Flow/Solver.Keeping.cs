using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>What was checked of the members of what is given back, or put where it stays after the body: whoever gets it may rely on it.</content>
internal sealed partial class Solver
{
    /// <summary>Something is given back or put where it stays: of its members that has been checked which was checked each time.</summary>
    private void NoteKept(ulong[] value)
    {
        foreach (var entry in value)
        {
            var atom = Value.Atom(entry);
            if (_atoms[atom].Kind is not (RootKind.Source or RootKind.Parameter)) continue;
            var known = _tables.Kept.TryGetValue(atom, out var before);
            if (known && before.Length == 0) continue;
            var facts = FactsBelow(atom);
            _tables.Kept[atom] = known ? Facts.Meet(before, facts) : facts;
        }
    }

    /// <summary>What was checked of the parts of an origin on every way to here, whatever the other side of a comparison says of its own.</summary>
    private Fact[] FactsBelow(int atom)
    {
        var whole = _atoms[atom];
        return _state.Facts.Length == 0 ? Facts.None : Array.FindAll(_state.Facts, fact => fact.Atom != atom && _atoms[fact.Atom].HasSameRoot(whole) && _atoms[fact.Atom].Path.IsWithin(whole.Path));
    }

    /// <summary>What came in at a source below and was checked there before it was given back is checked here: nobody but the callee has given it. What leaves by a reference is not looked at.</summary>
    private void CheckGiven(Body target, Summary summary, Frame frame)
    {
        if (summary.Kept.Length == 0 || target.ByReference != 0) return;
        foreach (var kept in summary.Kept)
            if (kept.From.Kind == RootKind.Source) Check(Resolve(kept.From, frame), kept.Labels);
    }

    private CheckedPath[] KeptPaths(OriginOrder order)
    {
        List<CheckedPath>? kept = null;
        foreach (var pair in _tables.Kept)
            foreach (var fact in pair.Value)
            {
                var origin = _atoms[fact.Atom];
                // What several calls gave is one to the caller, so that only what holds of the first can be told.
                if (!(origin.Kind == RootKind.Source && origin.Index >= Origin.FirstFurther)) (kept ??= []).Add(new CheckedPath(origin, fact.Labels));
            }

        if (kept == null) return [];
        kept.Sort((a, b) => order.Compare(a.From, b.From) is not 0 and var byOrigin ? byOrigin : ((int)a.Labels).CompareTo((int)b.Labels));
        return [.. kept];
    }
}

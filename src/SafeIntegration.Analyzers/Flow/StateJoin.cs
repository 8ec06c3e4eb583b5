namespace SafeIntegration.Analyzers.Flow;

/// <content>The join of states.</content>
internal sealed partial class Solver
{
    /// <summary>
    /// Joins one state into another. A check that does not hold on both is lost, and what it covered was clean on its side: it is taken out there before it
    /// would look unchecked. Only checks that both sides of one comparison make of their own side are lost without that.
    /// </summary>
    private readonly ref struct StateJoin(Solver solver, State into, State from)
    {
        public bool Apply()
        {
            var facts = solver.Meet(into.Facts, from.Facts);
            var implied = solver.MeetImplied(into, from, facts);
            var changed = facts.Length != into.Facts.Length || !Facts.Same(into.Facts, facts);
            var lostHere = changed ? into.Facts : Facts.None;
            var lostThere = facts.Length != from.Facts.Length || !Facts.Same(from.Facts, facts) ? from.Facts : Facts.None;
            if (changed) into.Facts = facts;
            if (!Implications.Same(into.Implied, implied))
            {
                into.Implied = implied;
                changed = true;
            }

            var count = lostHere.Length == 0 && lostThere.Length == 0 && into.HasSameVariables(from) ? 0 : into.VariableCount;
            for (var i = 0; i < count; i++)
            {
                ulong[] old = into.Get(i), other = from.Get(i);
                var here = lostHere.Length == 0 ? old : solver.Unchecked(old, lostHere, oneSidedOnly: true);
                var there = lostThere.Length == 0 ? other : solver.Unchecked(other, lostThere, oneSidedOnly: true);
                var union = Value.Union(here, there);
                if (Value.Same(union, old)) continue;
                into.Set(i, solver.Bounded(union));
                changed = true;
            }

            var isHeapShared = ReferenceEquals(into.Heap, from.Heap);
            solver._steps += 1 + ((count + (isHeapShared ? 0 : (into.Heap?.Count ?? 0) + (from.Heap?.Count ?? 0))) / SolverLimits.JoinedPerStep);
            if (!isHeapShared) changed |= JoinHeaps(lostHere, lostThere);
            if (into.IsReviewed && !from.IsReviewed)
            {
                into.IsReviewed = false;
                changed = true;
            }

            foreach (var atom in from.Attempted)
            {
                if (System.Array.IndexOf(into.Attempted, atom) >= 0) continue;
                into.Attempted = [.. into.Attempted, atom];
                changed = true;
            }

            return changed;
        }

        private bool JoinHeaps(Fact[] lostHere, Fact[] lostThere)
        {
            var changed = false;
            if (from.Heap != null)
            {
                foreach (var pair in from.Heap)
                {
                    ulong[] old = Value.Empty;
                    var known = into.Heap != null && into.Heap.TryGetValue(pair.Key, out old);
                    if (known && ReferenceEquals(old, pair.Value) && lostHere.Length == 0 && lostThere.Length == 0) continue;
                    var there = lostThere.Length == 0 ? pair.Value : solver.Unchecked(pair.Value, lostThere, oneSidedOnly: true);
                    if (!known) old = solver.Default(into, State.AtomOf(pair.Key), State.SelectorOf(pair.Key));
                    var here = lostHere.Length == 0 ? old : solver.Unchecked(old, lostHere, oneSidedOnly: true);
                    var union = solver.Bounded(Value.Union(here, there));
                    if (known && Value.Same(union, old)) continue;
                    into.Put(pair.Key, union);
                    changed = true;
                }
            }

            if (into.Heap == null) return changed;
            System.Collections.Generic.List<(long Key, ulong[] Value)>? additions = null;
            foreach (var pair in into.Heap)
            {
                if (from.Heap != null && from.Heap.ContainsKey(pair.Key)) continue;
                var here = lostHere.Length == 0 ? pair.Value : solver.Unchecked(pair.Value, lostHere, oneSidedOnly: true);
                var union = solver.Bounded(Value.Union(here, solver.Default(from, State.AtomOf(pair.Key), State.SelectorOf(pair.Key))));
                if (!Value.Same(union, pair.Value)) (additions ??= []).Add((pair.Key, union));
            }

            if (additions == null) return changed;
            foreach (var (key, value) in additions) into.Put(key, value);
            return true;
        }
    }
}

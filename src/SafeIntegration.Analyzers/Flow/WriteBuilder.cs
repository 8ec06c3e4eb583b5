using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>What a body leaves behind.</content>
internal sealed partial class Solver
{
    /// <summary>Collects the result and every change of what the caller knows.</summary>
    private readonly struct WriteBuilder(Solver solver, OriginOrder order)
    {
        /// <summary>The number of objects made here that hang on what came in at a source, beside those that hang on parameters.</summary>
        private const int OfSources = 30;

        private readonly Drafts _drafts = solver._tables.Drafts;
        private readonly List<(int Selector, ulong[] Value, int Next)> _members = solver._tables.Members;
        private readonly Dictionary<int, (int First, int Last)> _holders = solver._tables.Holders;
        private readonly HashSet<Step> _walked = solver._tables.Walked;

        public Write[] Build(State exit)
        {
            var body = solver._body;
            if (exit.Heap != null)
                foreach (var pair in exit.Heap) AddMember(State.AtomOf(pair.Key), State.SelectorOf(pair.Key), pair.Value);

            Walk(exit, RootKind.Return, 0, solver._root, exit.Get(body.ReturnSlot));
            for (var i = 0; i < body.ParameterCount && i < 64; i++)
                if (((body.ByReference >> i) & 1) != 0) Walk(exit, RootKind.Reference, i + 1, solver._root, solver.Unchecked(exit.Get(i + 1)));
            if (exit.Heap != null)
                foreach (var pair in exit.Heap)
                    if (solver._atoms[State.AtomOf(pair.Key)] is { Kind: RootKind.Parameter or RootKind.Static } holder) Changed(exit, holder, State.SelectorOf(pair.Key), pair.Value);
            ChangedSources(exit);
            Widen();
            return Sorted();
        }

        /// <summary>What was received here and goes on from here may have been changed: the caller must see the members as they are now.</summary>
        private void ChangedSources(State exit)
        {
            if (exit.Heap == null) return;
            HashSet<object>? leaving = null;
            foreach (var pair in exit.Heap)
            {
                if (solver._atoms[State.AtomOf(pair.Key)] is not { Kind: RootKind.Source, Tag: SourceSite source } holder) continue;
                leaving ??= Leaving();
                if (leaving.Contains(source)) Changed(exit, holder, State.SelectorOf(pair.Key), pair.Value);
            }
        }

        private HashSet<object> Leaving()
        {
            var leaving = new HashSet<object>();
            for (var i = 0; i < _drafts.Count; i++)
                foreach (var part in _drafts.PartsOf(i))
                    if (part.From is { Kind: RootKind.Source, Tag: { } source }) leaving.Add(source);
            return leaving;
        }

        /// <summary>The number by which a place is known: of what came in at a source, that of the source.</summary>
        private int IndexOf(RootKind kind, int index, object? tag) => kind == RootKind.Source ? solver.Number(kind, Origin.PlainIndex(index), tag, solver._root) : index;

        private void AddMember(int holder, int selector, ulong[] value)
        {
            var added = _members.Count;
            _members.Add((selector, value, -1));
            if (!_holders.TryGetValue(holder, out var chain))
            {
                _holders.Add(holder, (added, added));
                return;
            }

            var (lastSelector, lastValue, _) = _members[chain.Last];
            _members[chain.Last] = (lastSelector, lastValue, added);
            _holders[holder] = (chain.First, added);
        }

        private Write[] Sorted()
        {
            if (_drafts.Count == 0) return [];
            var writes = new Write[_drafts.Count];
            for (var i = 0; i < writes.Length; i++)
            {
                var draft = _drafts[i];
                var parts = _drafts.PartsOf(i);
                Sort(parts);
                var source = draft.Kind == RootKind.Source ? solver._atoms[draft.Index] : null;
                writes[i] = new Write(draft.Kind, source?.Index ?? draft.Index, draft.Path, draft.IsStrong, source?.Tag as SourceSite, parts);
            }

            if (writes.Length > 1) Array.Sort(writes, order);
            return writes;
        }

        /// <summary>Most have two or three parts.</summary>
        private void Sort(Part[] parts)
        {
            const int Few = 16;
            if (parts.Length > Few)
            {
                Array.Sort(parts, order);
                return;
            }

            for (var i = 1; i < parts.Length; i++)
            {
                var part = parts[i];
                var at = i;
                for (; at > 0 && order.Compare(parts[at - 1], part) > 0; at--) parts[at] = parts[at - 1];
                parts[at] = part;
            }
        }

        /// <summary>A member of something of the caller was written.</summary>
        private void Changed(State exit, Origin holder, int selector, ulong[] value)
        {
            if (holder.Kind == RootKind.Parameter && holder.Index == solver._body.EnvironmentSlot && ReferenceEquals(solver._body.Root, solver._body)) return;
            var path = holder.Path.Extend(selector);
            var rest = Without(value, holder, path);
            var keepsOld = rest.Length != value.Length;
            if (rest.Length == 0 && keepsOld) return;
            var index = IndexOf(holder.Kind, holder.Index, holder.Tag);
            Walk(exit, holder.Kind, index, path, solver.Unchecked(rest));
            if (keepsOld || path.Depth <= holder.Path.Depth) return;
            _drafts.SetStrong(_drafts.Of(holder.Kind, index, path), selector is not (Selectors.Element or Selectors.Everything) && holder.Index < Origin.FirstFurther);
        }

        private ulong[] Without(ulong[] value, Origin holder, AccessPath path)
        {
            var at = 0;
            while (at < value.Length && !(ReferenceEquals(solver._atoms[Value.Atom(value[at])].Path, path) && solver._atoms[Value.Atom(value[at])].HasSameRoot(holder))) at++;
            if (at == value.Length) return value;
            // An origin has one entry in a value.
            var rest = new ulong[value.Length - 1];
            Array.Copy(value, rest, at);
            Array.Copy(value, at + 1, rest, at, rest.Length - at);
            return rest;
        }

        private void Walk(State exit, RootKind kind, int index, AccessPath path, ulong[] value, int depth = 0)
        {
            foreach (var entry in value)
            {
                // Objects that hold each other are met again and again on their way down.
                if (!_walked.Add(new Step(kind, index, path, entry))) continue;
                if (_walked.Count > SolverLimits.Steps)
                {
                    solver._steps = SolverLimits.Steps + 1;
                    return;
                }

                var atom = Value.Atom(entry);
                var origin = solver._atoms[atom];
                if (origin.IsSymbolic)
                {
                    // Which of several calls gave it matters only here.
                    if (origin is { Kind: RootKind.Source, Index: >= Origin.FirstFurther }) origin = new Origin(RootKind.Source, Origin.PlainIndex(origin.Index), origin.Tag, origin.Path);
                    if ((uint)entry != 0) _drafts.Add(_drafts.Of(kind, index, path), origin, Value.Keep(entry), Value.BecameDefault(entry));
                    continue;
                }

                var isFresh = origin.Kind == RootKind.Fresh;
                _drafts.Add(_drafts.Of(kind, index, path), isFresh ? new Origin(RootKind.Fresh, kind switch { RootKind.Return => 0, RootKind.Source => OfSources, _ => index + 1 }, origin.Tag, path) : new Origin(origin.Kind, 0, origin.Tag, solver._root), Labels.All, Labels.None);
                if (exit.Heap == null) continue;
                if (path.Depth >= AccessPath.MaxDepth || depth > AccessPath.MaxDepth)
                {
                    foreach (var part in solver.Flatten([entry])) _drafts.Add(_drafts.Of(kind, index, path), solver._atoms[Value.Atom(part)], Value.Keep(part), Value.BecameDefault(part));
                    continue;
                }

                if (!_holders.TryGetValue(atom, out var chain)) continue;
                var isCopy = exit.Heap.ContainsKey(State.Key(atom, Selectors.Original));
                for (var member = chain.First; member >= 0; member = _members[member].Next)
                {
                    var (selector, content, _) = _members[member];
                    var inner = Flow.Solver.Through(entry, solver.Unchecked(content));
                    if (inner.Length > 0) Walk(exit, kind, index, path.Extend(selector), inner, depth + 1);
                    else if (isCopy && selector != Selectors.Original) _drafts.Of(kind, index, path.Extend(selector));
                }
            }
        }

        /// <summary>Too much to speak of loses its detail, from the ends of the paths; objects made here become one.</summary>
        private void Widen()
        {
            for (var depth = AccessPath.MaxDepth - 1; depth >= 0 && IsTooMuch(depth >= SolverLimits.PlainDepth ? SolverLimits.DeepParts : SolverLimits.Parts); depth--)
            {
                var old = Sorted();
                _drafts.Clear();
                foreach (var write in old)
                {
                    var path = write.Path.Cut(Math.Max(depth, write.Kind is RootKind.Parameter or RootKind.Static or RootKind.Source ? 1 : 0));
                    var into = _drafts.Of(write.Kind, IndexOf(write.Kind, write.Index, write.Source), path);
                    if (write.IsStrong && ReferenceEquals(path, write.Path)) _drafts.SetStrong(into, true);
                    foreach (var part in write.Parts) _drafts.Add(into, Shortened(part.From, depth), part.Keep, part.BecameDefault);
                }
            }
        }

        private bool IsTooMuch(int most)
        {
            for (var i = 0; i < _drafts.Count; i++)
                if (_drafts[i].PartCount > SolverLimits.Entries) return true;
            return _drafts.PartCount > most;
        }

        private Origin Shortened(Origin origin, int depth)
        {
            if (origin.IsSymbolic) return origin.Cut(depth);
            return origin.Kind == RootKind.Fresh && depth == 0 ? new Origin(RootKind.Fresh, origin.Index, null, solver._root) : origin;
        }
    }
}

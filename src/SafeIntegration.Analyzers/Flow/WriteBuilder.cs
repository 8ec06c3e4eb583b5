using System;
using System.Collections.Generic;
using System.Linq;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>What a body leaves behind.</content>
internal sealed partial class Solver
{
    /// <summary>Collects the result and every change of what the caller knows.</summary>
    private sealed class WriteBuilder(Solver solver, OriginOrder order)
    {
        private readonly Dictionary<(RootKind Kind, int Index, AccessPath Path, SourceSite? Source), Draft> _drafts = [];
        private readonly Dictionary<int, List<(int Selector, ulong[] Value)>> _members = [];
        private readonly HashSet<(RootKind Kind, int Index, AccessPath Path, SourceSite? Source, ulong Entry)> _walked = [];

        private sealed class Draft
        {
            public bool IsStrong { get; set; }

            public Dictionary<Origin, (Labels Keep, Labels BecameDefault)> Parts { get; } = [];

            public void Add(Origin from, Labels keep, Labels becameDefault)
            {
                Parts.TryGetValue(from, out var known);
                Parts[from] = (known.Keep | keep, known.BecameDefault | becameDefault);
            }
        }

        public Write[] Build(State exit)
        {
            var body = solver._body;
            if (exit.Heap != null)
                foreach (var pair in exit.Heap)
                {
                    if (!_members.TryGetValue(State.AtomOf(pair.Key), out var members)) _members.Add(State.AtomOf(pair.Key), members = []);
                    members.Add((State.SelectorOf(pair.Key), pair.Value));
                }

            Walk(exit, RootKind.Return, 0, solver._root, exit.Variables[body.ReturnSlot]);
            for (var i = 0; i < body.ParameterCount && i < 64; i++)
                if (((body.ByReference >> i) & 1) != 0) Walk(exit, RootKind.Reference, i + 1, solver._root, solver.Unchecked(exit.Variables[i + 1]));
            if (exit.Heap != null)
                foreach (var pair in exit.Heap)
                    if (solver._atoms[State.AtomOf(pair.Key)] is { Kind: RootKind.Parameter or RootKind.Static } holder) Changed(exit, holder, State.SelectorOf(pair.Key), pair.Value);
            ChangedSources(exit);
            Widen();
            return
            [
                .. _drafts.OrderBy(draft => draft.Key.Kind).ThenBy(draft => draft.Key.Index).ThenBy(draft => draft.Key.Path, Comparer<AccessPath>.Create(order.Compare)).ThenBy(draft => draft.Key.Source, Comparer<SourceSite?>.Create(static (a, b) => a == null || b == null ? 0 : Site.Compare(a, b)))
                    .Select(draft => new Write(draft.Key.Kind, draft.Key.Index, draft.Key.Path, draft.Value.IsStrong, draft.Key.Source, [.. draft.Value.Parts.OrderBy(part => part.Key, order).Select(part => new Part(part.Key, part.Value.Keep, part.Value.BecameDefault))])),
            ];
        }

        /// <summary>What was received here and goes on from here may have been changed: the caller must see the members as they are now.</summary>
        private void ChangedSources(State exit)
        {
            if (exit.Heap == null) return;
            HashSet<object>? leaving = null;
            foreach (var pair in exit.Heap)
            {
                if (solver._atoms[State.AtomOf(pair.Key)] is not { Kind: RootKind.Source, Tag: SourceSite source } holder) continue;
                leaving ??= [.. _drafts.Values.SelectMany(draft => draft.Parts.Keys).Where(part => part.Kind == RootKind.Source).Select(part => part.Tag!)];
                if (leaving.Contains(source)) Changed(exit, holder, State.SelectorOf(pair.Key), pair.Value, source);
            }
        }

        /// <summary>A member of something of the caller was written.</summary>
        private void Changed(State exit, Origin holder, int selector, ulong[] value, SourceSite? source = null)
        {
            if (holder.Kind == RootKind.Parameter && holder.Index == solver._body.EnvironmentSlot && ReferenceEquals(solver._body.Root, solver._body)) return;
            var path = holder.Path.Extend(selector);
            var identity = holder.At(path);
            var keepsOld = Array.Exists(value, entry => solver._atoms[Value.Atom(entry)].Equals(identity));
            var rest = keepsOld ? Array.FindAll(value, entry => !solver._atoms[Value.Atom(entry)].Equals(identity)) : value;
            if (rest.Length == 0 && keepsOld) return;
            Walk(exit, holder.Kind, holder.Index, path, solver.Unchecked(rest), source: source);
            if (keepsOld || path.Depth <= holder.Path.Depth) return;
            Of(holder.Kind, holder.Index, path, source).IsStrong = selector is not (Selectors.Element or Selectors.Everything);
        }

        private Draft Of(RootKind kind, int index, AccessPath path, SourceSite? source)
        {
            if (!_drafts.TryGetValue((kind, index, path, source), out var draft)) _drafts.Add((kind, index, path, source), draft = new Draft());
            return draft;
        }

        private void Walk(State exit, RootKind kind, int index, AccessPath path, ulong[] value, int depth = 0, SourceSite? source = null)
        {
            foreach (var entry in value)
            {
                // Objects that hold each other are met again and again on their way down.
                if (!_walked.Add((kind, index, path, source, entry))) continue;
                if (_walked.Count > SolverLimits.Steps)
                {
                    solver._steps = SolverLimits.Steps + 1;
                    return;
                }

                var atom = Value.Atom(entry);
                var origin = solver._atoms[atom];
                if (origin.IsSymbolic)
                {
                    if ((uint)entry != 0) Of(kind, index, path, source).Add(origin, Value.Keep(entry), Value.BecameDefault(entry));
                    continue;
                }

                var isFresh = origin.Kind == RootKind.Fresh;
                Of(kind, index, path, source).Add(isFresh ? new Origin(RootKind.Fresh, kind == RootKind.Return ? 0 : index + 1, origin.Tag, path) : new Origin(origin.Kind, 0, origin.Tag, solver._root), Labels.All, Labels.None);
                if (exit.Heap == null) continue;
                if (path.Depth >= AccessPath.MaxDepth || depth > AccessPath.MaxDepth)
                {
                    foreach (var part in solver.Flatten([entry])) Of(kind, index, path, source).Add(solver._atoms[Value.Atom(part)], Value.Keep(part), Value.BecameDefault(part));
                    continue;
                }

                if (!_members.TryGetValue(atom, out var held)) continue;
                var isCopy = exit.Heap.ContainsKey(State.Key(atom, Selectors.Original));
                foreach (var (selector, content) in held)
                {
                    var inner = Flow.Solver.Through(entry, solver.Unchecked(content));
                    if (inner.Length > 0) Walk(exit, kind, index, path.Extend(selector), inner, depth + 1, source);
                    else if (isCopy && selector != Selectors.Original) Of(kind, index, path.Extend(selector), source);
                }
            }
        }

        /// <summary>Too much to speak of loses its detail, from the ends of the paths; objects made here become one.</summary>
        private void Widen()
        {
            for (var depth = AccessPath.MaxDepth - 1; depth >= 0 && IsTooMuch(depth >= SolverLimits.PlainDepth ? SolverLimits.DeepParts : SolverLimits.Parts); depth--)
            {
                var old = _drafts.ToList();
                _drafts.Clear();
                foreach (var draft in old)
                {
                    var path = draft.Key.Path.Cut(Math.Max(depth, draft.Key.Kind is RootKind.Parameter or RootKind.Static or RootKind.Source ? 1 : 0));
                    var into = Of(draft.Key.Kind, draft.Key.Index, path, draft.Key.Source);
                    into.IsStrong |= draft.Value.IsStrong && ReferenceEquals(path, draft.Key.Path);
                    foreach (var part in draft.Value.Parts) into.Add(Shortened(part.Key, depth), part.Value.Keep, part.Value.BecameDefault);
                }
            }
        }

        private bool IsTooMuch(int most)
        {
            var all = 0;
            foreach (var draft in _drafts.Values)
            {
                all += draft.Parts.Count;
                if (draft.Parts.Count > SolverLimits.Entries) return true;
            }

            return all > most;
        }

        private Origin Shortened(Origin origin, int depth)
        {
            if (origin.IsSymbolic) return origin.At(origin.Path.Cut(Math.Max(depth, origin.Kind == RootKind.Static ? 1 : 0)));
            return origin.Kind == RootKind.Fresh && depth == 0 ? new Origin(RootKind.Fresh, origin.Index, null, solver._root) : origin;
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>What the origins of a callee's summary are at its call.</content>
internal sealed partial class Solver
{
    /// <summary>What a callee's roots are here.</summary>
    /// <param name="target">The callee.</param>
    /// <param name="receiver">What it is called on.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="environment">The variables that it captured.</param>
    /// <param name="giver">The call, if every call gives another value of what comes in there.</param>
    private sealed class Frame(Body target, ulong[] receiver, ulong[][] arguments, ulong[] environment, object? giver = null)
    {
        public object? Giver => giver;

        /// <summary>What the delegates returned that the callee calls.</summary>
        public Dictionary<Origin, ulong[]>? Results { get; set; }

        /// <summary>What they leave in the objects that the callee gives them.</summary>
        public Dictionary<Origin, ulong[]>? Left { get; set; }

        /// <summary>What they failed on.</summary>
        public Dictionary<Origin, ulong[]>? Failed { get; set; }

        /// <summary>What can be reached from what was resolved already and was not checked, while nothing is written; null at other times.</summary>
        public Dictionary<Origin, ulong[]>? Reached { get; set; }

        /// <summary>What was resolved already, while nothing is written, so that it stays; null at other times.</summary>
        public Dictionary<Origin, ulong[]>? Resolved { get; set; }

        public ulong[] Root(int slot) => slot == 0 ? receiver : slot == target.EnvironmentSlot ? environment : slot - 1 < arguments.Length ? arguments[slot - 1] : Value.Empty;
    }

    private ulong[] Resolve(Part[] parts, Frame frame)
    {
        _steps += parts.Length;
        if (IsExhausted) return Value.Empty;
        if (parts is [{ Keep: Labels.All, BecameDefault: Labels.None, From: var only }]) return Resolve(only, frame);
        var result = Rent();
        foreach (var part in parts)
            foreach (var entry in Resolve(part.From, frame))
            {
                var seen = Value.Through(entry, part.Keep, part.BecameDefault);
                if ((uint)seen != 0 || !_atoms[Value.Atom(entry)].IsSymbolic) result.Add(seen);
            }

        return Collected(result);
    }

    private ulong[] Resolve(Origin from, Frame frame)
    {
        if (from.Path.IsRoot || frame.Resolved is not { } resolved) return ResolveNow(from, frame);
        if (!resolved.TryGetValue(from, out var value)) resolved.Add(from, value = ResolveNow(from, frame));
        return value;
    }

    /// <summary>The calls that gave what came in at a source, in the order in which they were met.</summary>
    private Dictionary<object, List<object>>? _givers;

    /// <summary>The index of what a source gave at a call: what was checked of what the first call gave says nothing of what the second does.</summary>
    private int IndexAt(object? giver, int index, object source)
    {
        index = Origin.PlainIndex(index);
        if (giver == null) return index;
        _givers ??= [];
        if (!_givers.TryGetValue(source, out var calls)) _givers.Add(source, calls = []);
        var call = calls.IndexOf(giver);
        if (call >= 0) return Origin.FurtherIndex(index, call);
        if (calls.Count < SolverLimits.Givers) calls.Add(giver);
        return Origin.FurtherIndex(index, calls.Count - 1);
    }

    /// <summary>
    /// What a call is known by, if the callee gives another value each time; null for one that keeps what it gave, or only names something. A method that only looks something up gives the same
    /// for the same arguments.
    /// </summary>
    private static object? Giver(CallSite call, Body target, Summary summary)
    {
        if (!summary.GivesSource || target.Method is { MethodKind: MethodKind.PropertyGet or MethodKind.Constructor }) return null;
        if (target.Method is not { } method || IsReading(method)) return call.Site;
        return method.Parameters.Length == 0 || call.Syntax is not { } syntax ? null : syntax.ToString();
    }

    private static bool IsReading(IMethodSymbol method)
    {
        if (method.ReturnType.Name is "Task" or "ValueTask") return true;
        foreach (var word in (string[])["Read", "TryRead", "Next", "Receive", "Take", "Fetch", "Poll", "Dequeue", "Ask", "Load", "Download", "Request"])
            if (method.Name.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private Dictionary<Origin, ulong[]> RentResolved() => _tables.Resolved.Count > 0 ? _tables.Resolved.Pop() : [];

    private void Return(Dictionary<Origin, ulong[]> resolved)
    {
        resolved.Clear();
        _tables.Resolved.Push(resolved);
    }

    private ulong[] ResolveNow(Origin from, Frame frame)
    {
        ulong[] value;
        switch (from.Kind)
        {
            case RootKind.Parameter:
                value = frame.Root(from.Index);
                break;
            case RootKind.Static:
                value = _singles[_static];
                break;
            case RootKind.Source:
                return Single(RootKind.Source, IndexAt(frame.Giver, from.Index, from.Tag!), from.Tag, from.Path);
            case RootKind.Result:
                if (from.Index == Origin.Left)
                {
                    if (frame.Left == null || !frame.Left.TryGetValue((Origin)from.Tag!, out value!)) return Value.Empty;
                    break;
                }

                if (from.Index == Origin.Failed)
                {
                    if (frame.Failed == null || !frame.Failed.TryGetValue((Origin)from.Tag!, out value!)) return Value.Empty;
                    break;
                }

                if (frame.Results == null || !frame.Results.TryGetValue((Origin)from.Tag!, out value!)) return Value.Empty;
                break;
            case RootKind.Fresh:
                return Single(RootKind.Fresh, _instruction + (from.Index << FreshShift), from.Tag, from.Path);
            default:
                return Single(from.Kind, _instruction, from.Tag, _root);
        }

        foreach (var selector in from.Path.ToArray())
            value = selector == Selectors.Everything ? Flatten(value) : LoadMember(value, selector, materialise: false);
        return value;
    }
}

using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What can be reached from a body, itself included.</summary>
[Flags]
internal enum Reaches : byte
{
    Nothing = 0,
    Source = 1,
    Sink = 2,
}

/// <summary>Bodies that call each other, to be solved together. Members are in the order of their places in the code.</summary>
internal sealed class Component(Body[] members, Body[] callees, bool isRecursive, Reaches reaches)
{
    public Body[] Members { get; } = members;

    /// <summary>What the members call outside of the component.</summary>
    public Body[] Callees { get; } = callees;

    public bool IsRecursive { get; } = isRecursive;

    public Reaches Reaches { get; } = reaches;

    /// <summary>Whether static state that is filled by others is read in a member, or below.</summary>
    public bool ReadsStatics { get; init; }
}

/// <summary>
/// The strongly connected components below a body, callees first: Tarjan's algorithm (SIAM Journal on Computing 1, 1972) over the calls that the code can make,
/// so that a component does not depend on the member that was entered first. Without recursion: chains of calls may be long. Not thread-safe.
/// </summary>
internal sealed class CallGraph(BodyStore bodies, Func<Body, Component?> known, Func<INamedTypeSymbol, bool> isFilled)
{
    private const int MostKept = 256;

    private readonly Dictionary<Body, Node> _nodes = [];
    private readonly Dictionary<Body, Component> _closed = [];
    private readonly List<Node> _stack = [];
    private readonly List<Component> _components = [];

    /// <summary>What the nodes call, one node after the other.</summary>
    private readonly List<Body> _callees = [];
    private readonly Stack<Node> _work = new();
    private int _counter;

    private sealed class Node(Body body, int index, int first, int end)
    {
        public Body Body { get; } = body;

        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public bool IsOnStack { get; set; } = true;

        public bool CallsItself { get; set; }

        /// <summary>Where what it calls begins, and ends.</summary>
        public int First { get; } = first;

        public int End { get; } = end;

        public int Next { get; set; } = first;
    }

    /// <summary>Whether it grew so little that it may be kept for the next search.</summary>
    public bool IsKept => _counter <= MostKept && _callees.Count <= MostKept * 4;

    /// <summary>Forgets all that was found.</summary>
    public void Clear()
    {
        _nodes.Clear();
        _closed.Clear();
        _stack.Clear();
        _components.Clear();
        _callees.Clear();
        _work.Clear();
        _counter = 0;
    }

    /// <summary>The components below a body that were not known, each after those that it calls; until the next search.</summary>
    public List<Component> Below(Body start)
    {
        var work = _work;
        work.Push(Enter(start));
        while (work.Count > 0)
        {
            var node = work.Peek();
            if (node.Next < node.End)
            {
                var callee = _callees[node.Next++];
                if (_nodes.TryGetValue(callee, out var entered))
                {
                    if (!entered.IsOnStack) continue;
                    if (entered == node) node.CallsItself = true;
                    if (entered.Index < node.Low) node.Low = entered.Index;
                }
                else if (known(callee) == null)
                {
                    work.Push(Enter(callee));
                }

                continue;
            }

            work.Pop();
            if (work.Count > 0 && node.Low < work.Peek().Low) work.Peek().Low = node.Low;
            if (node.Low == node.Index) Close(node);
        }

        return _components;
    }

    private Node Enter(Body body)
    {
        var first = _callees.Count;
        AddCallees(body, first);
        var node = new Node(body, _counter++, first, _callees.Count);
        _nodes.Add(body, node);
        _stack.Add(node);
        return node;
    }

    private void Close(Node node)
    {
        var from = _stack.LastIndexOf(node);
        var members = _stack.Count - from == 1 ? node.Body.Alone : new Body[_stack.Count - from];
        List<Body>? callees = null;
        var reaches = Reaches.Nothing;
        var readsStatics = false;
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = _stack[from + i].Body;
            _stack[from + i].IsOnStack = false;
        }

        for (var i = 0; i < members.Length; i++)
        {
            reaches |= (members[i].HasSource ? Reaches.Source : 0) | (members[i].HasSink ? Reaches.Sink : 0) | OfDelegates(members[i]);
            readsStatics |= members[i].StaticHolders is { } holders && holders.Exists(holder => isFilled(holder));
            for (var at = _stack[from + i].First; at < _stack[from + i].End; at++)
            {
                var callee = _callees[at];
                if (Array.IndexOf(members, callee) >= 0 || (callees ??= []).Contains(callee)) continue;
                callees.Add(callee);
                var below = _closed.TryGetValue(callee, out var closed) ? closed : known(callee);
                reaches |= below?.Reaches ?? Reaches.Nothing;
                readsStatics |= below is { ReadsStatics: true };
            }
        }

        _stack.RemoveRange(from, members.Length);
        Array.Sort(members, OriginOrder.CompareBodies);
        var component = new Component(members, callees == null ? [] : [.. callees], members.Length > 1 || node.CallsItself, reaches) { ReadsStatics = readsStatics };
        foreach (var member in members) _closed.Add(member, component);
        _components.Add(component);
    }

    /// <summary>Methods of libraries that a member may be given, and that are a source or a sink themselves.</summary>
    private Reaches OfDelegates(Body body)
    {
        var reaches = Reaches.Nothing;
        foreach (var selector in body.DelegateMembers ?? [])
            foreach (var assigned in bodies.DelegatesOf(body, selector))
                if (assigned is CallSite call) reaches |= (call.Sinks.Length > 0 ? Reaches.Sink : 0) | (call.Result != null ? Reaches.Source : 0);
        return reaches;
    }

    private void AddCallees(Body body, int first)
    {
        _callees.AddRange(body.Nested);
        foreach (var call in body.Calls)
            foreach (var target in bodies.Targets(call)) Add(target);
        if (body.DelegateMembers != null)
            foreach (var selector in body.DelegateMembers)
                foreach (var assigned in bodies.DelegatesOf(body, selector))
                {
                    if (assigned is Body lambda) Add(lambda);
                    else
                        foreach (var target in bodies.Targets((CallSite)assigned)) Add(target);
                }

        void Add(Body callee)
        {
            if (_callees.IndexOf(callee, first) < 0) _callees.Add(callee);
        }
    }
}

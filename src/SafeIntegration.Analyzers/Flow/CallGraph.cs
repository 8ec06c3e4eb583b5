using System.Collections.Generic;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>Bodies that call each other, to be solved together. Members are in the order of their places in the code.</summary>
internal sealed class Component(Body[] members, bool isRecursive)
{
    public Body[] Members { get; } = members;

    public bool IsRecursive { get; } = isRecursive;
}

/// <summary>
/// The strongly connected components below a body, callees first: Tarjan's algorithm (SIAM Journal on Computing 1, 1972) over the calls that the code can make,
/// so that a component does not depend on the member that was entered first. Without recursion: chains of calls may be long.
/// </summary>
internal sealed class CallGraph(BodyStore bodies, System.Func<Body, bool> isDone)
{
    private readonly Dictionary<Body, Node> _nodes = [];
    private readonly List<Node> _stack = [];
    private readonly List<Component> _components = [];
    private int _counter;

    private sealed class Node(Body body, int index, List<Body> callees)
    {
        public Body Body { get; } = body;

        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public bool IsOnStack { get; set; } = true;

        public bool CallsItself { get; set; }

        public List<Body> Callees { get; } = callees;

        public int Next { get; set; }
    }

    public List<Component> Below(Body start)
    {
        var work = new Stack<Node>();
        work.Push(Enter(start));
        while (work.Count > 0)
        {
            var node = work.Peek();
            if (node.Next < node.Callees.Count)
            {
                var callee = node.Callees[node.Next++];
                if (!_nodes.TryGetValue(callee, out var known)) work.Push(Enter(callee));
                else if (known.IsOnStack)
                {
                    if (known == node) node.CallsItself = true;
                    if (known.Index < node.Low) node.Low = known.Index;
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
        var node = new Node(body, _counter++, Callees(body));
        _nodes.Add(body, node);
        _stack.Add(node);
        return node;
    }

    private void Close(Node node)
    {
        var from = _stack.LastIndexOf(node);
        var members = new Body[_stack.Count - from];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = _stack[from + i].Body;
            _stack[from + i].IsOnStack = false;
        }

        _stack.RemoveRange(from, members.Length);
        System.Array.Sort(members, OriginOrder.CompareBodies);
        _components.Add(new Component(members, members.Length > 1 || node.CallsItself));
    }

    private List<Body> Callees(Body body)
    {
        var callees = new List<Body>();
        foreach (var nested in body.Nested) Add(nested);
        foreach (var call in body.Calls)
            foreach (var target in bodies.Targets(call)) Add(target);
        if (body.DelegateMembers != null)
            foreach (var selector in body.DelegateMembers)
                foreach (var assigned in bodies.DelegatesOf(body.Type, selector))
                {
                    if (assigned is Body lambda) Add(lambda);
                    else
                        foreach (var target in bodies.Targets((CallSite)assigned)) Add(target);
                }

        return callees;

        void Add(Body callee)
        {
            if (!isDone(callee)) callees.Add(callee);
        }
    }
}

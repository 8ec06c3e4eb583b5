using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Whether a body reaches a sink, told before the call graph below it is made: most bodies whose names look like it do not, and what they call would be bound and lowered for nothing, in an
/// editor file after file. Only callees that may reach one by their names are lowered. Thread-safe.
/// </summary>
/// <param name="bodies">The bodies.</param>
/// <param name="hierarchy">Which methods a call may run.</param>
/// <param name="known">The component of a body, if it was made already.</param>
/// <param name="surelyReachesNone">Tells from a method and its declaration that it reaches no sink; false also where that cannot be told.</param>
internal sealed class SinkSearch(BodyStore bodies, TypeHierarchy hierarchy, Func<Body, Component?> known, Func<IMethodSymbol, SyntaxNode, bool> surelyReachesNone)
{
    private readonly ConcurrentDictionary<Body, bool> _reaches = new();

    public bool Reaches(Body start)
    {
        var seen = new HashSet<Body> { start };
        var work = new Stack<Body>();
        work.Push(start);
        while (work.Count > 0)
        {
            var body = work.Pop();
            var answer = Known(body);
            if (answer == false) continue;
            if (answer == true || body.HasSink || AddCallees(body, seen, work))
            {
                _reaches[start] = true;
                return true;
            }
        }

        foreach (var body in seen) _reaches[body] = false;
        return false;
    }

    private bool? Known(Body body) => known(body) is { } component ? (component.Reaches & Flow.Reaches.Sink) != 0 : _reaches.TryGetValue(body, out var reaches) ? reaches : null;

    /// <summary>Whether a delegate that may be called here is a sink itself; if not, what is called here is to be looked at.</summary>
    private bool AddCallees(Body body, HashSet<Body> seen, Stack<Body> work)
    {
        foreach (var nested in body.Nested) Add(nested);
        foreach (var call in body.Calls) AddTargets(call);
        foreach (var selector in body.DelegateMembers ?? [])
            foreach (var assigned in bodies.DelegatesOf(body, selector))
            {
                if (assigned is Body lambda) Add(lambda);
                else if (((CallSite)assigned).Sinks.Length > 0) return true;
                else AddTargets((CallSite)assigned);
            }

        return false;

        void AddTargets(CallSite call)
        {
            if (call.Targets is { } targets)
                foreach (var target in targets) Add(target);
            else if (call.Local is { } local) Add(local);
            else if (call.Method is { } method && !call.IsVirtual) AddMethod(method);
            else if (call.Method is { } open)
                foreach (var implementation in hierarchy.Implementations(open)) AddMethod(implementation);
        }

        void AddMethod(IMethodSymbol method)
        {
            method = BodyStore.Canonical(method);
            if (hierarchy.IsInSource(method) && hierarchy.BodyOf(method) is { } syntax && !surelyReachesNone(method, syntax) && bodies.Of(method) is { } callee) Add(callee);
        }

        void Add(Body callee)
        {
            if (seen.Add(callee)) work.Push(callee);
        }
    }
}

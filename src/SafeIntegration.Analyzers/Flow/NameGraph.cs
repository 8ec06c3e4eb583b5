using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// What the members of each name may reach, by names alone. It says too much, never too little: what is let through is then looked at by its symbols. Thread-safe.
/// </summary>
internal sealed class NameGraph
{
    /// <summary>Members that run without being named.</summary>
    private static readonly string[] Implicit = ["ToString", "Dispose", "DisposeAsync", "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Deconstruct", "GetAwaiter"];

    private readonly MemberCatalogue _catalogue;
    private readonly Lazy<Dictionary<string, Reaches>> _names;

    public NameGraph(Compilation compilation, MemberCatalogue catalogue, SyntaxIndexes indexes)
    {
        _catalogue = catalogue;
        _names = new(() => Close(compilation, indexes), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>What a piece of code may reach.</summary>
    public Reaches Of(SyntaxNode code)
    {
        var names = _names.Value;
        var reaches = names.TryGetValue("", out var always) ? always : Reaches.Nothing;
        foreach (var node in code.DescendantNodes())
        {
            if (node is not SimpleNameSyntax simple) continue;
            if (names.TryGetValue(simple.Identifier.ValueText, out var found)) reaches |= found;
            if (reaches == (Reaches.Source | Reaches.Sink)) break;
        }

        return reaches;
    }

    private Dictionary<string, Reaches> Close(Compilation compilation, SyntaxIndexes indexes)
    {
        var reaches = new Dictionary<string, Reaches>(StringComparer.Ordinal);
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var work = new Stack<string>();
        foreach (var index in indexes.Of(compilation))
            foreach (var (name, uses) in index.Uses)
                foreach (var used in uses)
                {
                    if (!users.TryGetValue(used, out var list))
                    {
                        users.Add(used, list = []);
                        var own = (_catalogue.MayBeSource(used) ? Reaches.Source : 0) | (_catalogue.MayBeSink(used) ? Reaches.Sink : 0);
                        if (own != Reaches.Nothing)
                        {
                            reaches[used] = own;
                            work.Push(used);
                        }
                    }

                    if (name.Length > 0 && (list.Count == 0 || list[list.Count - 1] != name)) list.Add(name);
                }

        while (work.Count > 0)
        {
            var name = work.Pop();
            var flags = reaches[name];
            if (!users.TryGetValue(name, out var list)) continue;
            foreach (var user in list)
            {
                reaches.TryGetValue(user, out var known);
                if ((known | flags) == known) continue;
                reaches[user] = known | flags;
                work.Push(user);
            }
        }

        var always = Reaches.Nothing;
        foreach (var name in Implicit)
            if (users.Count > 0 && reaches.TryGetValue(name, out var found) && !_catalogue.MayBeSource(name) && !_catalogue.MayBeSink(name)) always |= found;
        reaches[""] = always;
        return reaches;
    }
}

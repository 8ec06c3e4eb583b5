using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What the methods of a type leave in its fields and properties, whichever of them ran before. Thread-safe.</summary>
internal sealed class MemberContents(FlowEngine engine)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, List<Content>> _contents = new(SymbolEqualityComparer.Default);

    /// <summary>One thing that was left somewhere.</summary>
    private readonly record struct Content(bool IsStatic, AccessPath Path, Part Part);

    /// <summary>Everything from outside that a path from the receiver, or from the static fields, may hold.</summary>
    public List<Part> Of(INamedTypeSymbol type, Origin wanted)
    {
        var found = new List<Part>();
        Collect(type, wanted, Labels.All, found, []);
        return found;
    }

    private void Collect(INamedTypeSymbol type, Origin wanted, Labels keep, List<Part> found, HashSet<AccessPath> seen)
    {
        if (!seen.Add(wanted.Path)) return;
        var isStatic = wanted.Kind == RootKind.Static;
        foreach (var content in Of(type))
        {
            if (content.IsStatic != isStatic || !(content.Path.IsWithin(wanted.Path) || wanted.Path.IsWithin(content.Path))) continue;
            var part = content.Part;
            if (part.From.Kind == RootKind.Source) found.Add(new Part(part.From, part.Keep & keep, part.BecameDefault));
            else if (part.From.Kind == RootKind.Static || part.From is { Kind: RootKind.Parameter, Index: 0 }) Collect(type, part.From, part.Keep & keep, found, seen);
        }
    }

    private List<Content> Of(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (_contents.TryGetValue(type, out var known)) return known;
        var contents = new List<Content>();
        foreach (var body in engine.Bodies.Members(type)) Add(body, contents);
        return _contents.GetOrAdd(type, contents);
    }

    private void Add(Body body, List<Content> contents)
    {
        foreach (var write in engine.Of(body).Writes)
        {
            if (write.Path.IsRoot || !(write.Kind == RootKind.Static || write is { Kind: RootKind.Parameter, Index: 0 })) continue;
            foreach (var part in write.Parts)
                if (part.From.Kind is RootKind.Source or RootKind.Static || part.From is { Kind: RootKind.Parameter, Index: 0 }) contents.Add(new Content(write.Kind == RootKind.Static, write.Path, part));
        }
    }
}

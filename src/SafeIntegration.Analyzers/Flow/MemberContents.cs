using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What the methods of a type leave in its fields and properties, whichever of them ran before. Thread-safe.</summary>
internal sealed class MemberContents(FlowEngine engine)
{
    private readonly ConcurrentDictionary<(ISymbol Type, int Member), List<Content>> _contents = new(ByTypeAndMember.Instance);
    private readonly ConcurrentDictionary<(ISymbol Reader, int Member), List<Content>> _statics = new(ByTypeAndMember.Instance);

    /// <summary>One thing that was left somewhere.</summary>
    private readonly record struct Content(bool IsStatic, AccessPath Path, Part Part, CheckedPath[] Kept);

    /// <summary>Everything from outside that a path from the receiver, or from the static fields, may hold.</summary>
    /// <param name="type">The type that holds it.</param>
    /// <param name="wanted">The path.</param>
    /// <param name="isExact">Only what was left at that very place, not somewhere above or around it.</param>
    public List<Part> Of(INamedTypeSymbol type, Origin wanted, bool isExact = false)
    {
        var found = new List<Part>();
        Collect(type, wanted, Labels.All, found, null, isExact);
        return found;
    }

    private void Collect(INamedTypeSymbol type, Origin wanted, Labels keep, List<Part> found, HashSet<AccessPath>? seen, bool isExact)
    {
        if (seen != null && !seen.Add(wanted.Path)) return;
        var isStatic = wanted.Kind == RootKind.Static;
        foreach (var content in isStatic ? OfStatic(type, wanted.Path.Cut(1).Selector) : Of(type, wanted.Path.Cut(1).Selector))
        {
            if (content.IsStatic != isStatic || !Overlap(Whole(content.Path), wanted.Path) || isExact && !IsAt(content.Path, wanted.Path)) continue;
            var part = content.Part;
            if (part.From.Kind == RootKind.Source) found.Add(new Part(part.From, part.Keep & keep & ~CheckedOf(part.From, content.Path, content.Kept, wanted.Path), part.BecameDefault));
            else if (part.From.Kind == RootKind.Static || part.From is { Kind: RootKind.Parameter, Index: 0 }) Collect(type, part.From, part.Keep & keep, found, seen ??= [wanted.Path], isExact);
        }
    }

    /// <summary>A static member may be written by anybody who names it.</summary>
    private List<Content> OfStatic(INamedTypeSymbol reader, int member)
    {
        reader = reader.OriginalDefinition;
        return _statics.TryGetValue((reader, member), out var known) ? known : _statics.GetOrAdd((reader, member), FindStatic(reader, member));
    }

    private List<Content> FindStatic(INamedTypeSymbol reader, int member)
    {
        var contents = new List<Content>(Of(reader, member));
        var name = engine.Selectors.NameOf(member);
        name = name.Substring(name.LastIndexOf('.') + 1);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { reader };
        foreach (var written in Writable(engine.Selectors.NameOf(member), name))
            foreach (var declaration in engine.Services.Indexes.WritersOf(written))
                if (engine.Services.Compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration) is { } writer && seen.Add(writer.OriginalDefinition)) contents.AddRange(Of(writer, member));
        return contents;
    }

    /// <summary>A static member, and the properties of its type that are written in its place.</summary>
    private List<string> Writable(string whole, string name)
    {
        const string Prefix = "static ";
        var names = new List<string> { name };
        if (!whole.StartsWith(Prefix, System.StringComparison.Ordinal) || engine.Services.Compilation.GetTypeByMetadataName(whole.Substring(Prefix.Length, whole.Length - Prefix.Length - name.Length - 1)) is not { } holder) return names;
        foreach (var other in holder.GetMembers())
            if (other is IPropertySymbol { IsStatic: true, SetMethod.DeclaringSyntaxReferences: [var setter, ..] } && other.Name != name && engine.Services.Indexes.Of(setter.SyntaxTree).Names(setter.GetSyntax(), name)) names.Add(other.Name);
        return names;
    }

    /// <summary>Whether a body names a member, or calls a method of its type that does.</summary>
    private bool Touches(Body body, int member, HashSet<Body>? seen)
    {
        if (System.Array.BinarySearch(body.Touches, member) >= 0) return true;
        if (seen != null && !seen.Add(body)) return false;
        foreach (var call in body.Calls)
        {
            if (call.Local != null || call.Method is not { } method || body.Type == null) continue;
            if (method.IsStatic ? !IsMemberOf(method.ContainingType, member) : !SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, body.Type.OriginalDefinition)) continue;
            foreach (var target in engine.Bodies.Targets(call))
                if (Touches(target, member, seen ??= [body])) return true;
        }

        foreach (var nested in body.Nested)
            if (Touches(nested, member, seen ??= [body])) return true;
        return false;
    }

    private bool IsMemberOf(INamedTypeSymbol type, int member) => engine.Selectors.NameOf(member) is var name && name.StartsWith("static ", System.StringComparison.Ordinal) && name.Contains(type.Name + ".");

    /// <summary>What the bodies that name a member leave, and those that call them; the others cannot write it.</summary>
    private List<Content> Of(INamedTypeSymbol type, int member)
    {
        type = type.OriginalDefinition;
        if (_contents.TryGetValue((type, member), out var known)) return known;
        var contents = new List<Content>();
        var name = engine.Selectors.NameOf(member);
        name = name.Substring(name.LastIndexOf('.') + 1);
        foreach (var body in engine.Bodies.Members(type, declaration => name.Length == 0 || engine.Services.Indexes.Of(declaration.SyntaxTree).Names(declaration, name) || engine.MayReachSource(declaration)))
            if (Touches(body, member, null)) Add(body, contents);
        return _contents.GetOrAdd((type, member), contents);
    }

    /// <summary>Whether one path is the other or below it. Which element another method meant by its position nobody knows.</summary>
    public static bool Overlap(AccessPath a, AccessPath b)
    {
        int[] first = a.ToArray(), second = b.ToArray();
        for (var i = 0; i < first.Length && i < second.Length; i++)
        {
            if (second[i] == Selectors.Everything) return true;
            if (first[i] != second[i] && !(IsElement(first[i]) && IsElement(second[i]))) return false;
        }

        return true;
    }

    /// <summary>What was checked of a part of something before that was put at a path, if that part is what is wanted.</summary>
    public static Labels CheckedOf(Origin put, AccessPath at, CheckedPath[] kept, AccessPath wanted)
    {
        var labels = Labels.None;
        if (kept.Length == 0 || wanted.Depth <= at.Depth) return labels;
        var selectors = wanted.ToArray();
        var part = put.Path;
        for (var i = at.Depth; i < selectors.Length; i++)
        {
            part = part.Extend(selectors[i]);
            foreach (var path in kept)
                if (ReferenceEquals(path.From.Path, part) && path.From.HasSameRoot(put)) labels |= path.Labels;
        }

        return labels;
    }

    private static bool IsAt(AccessPath content, AccessPath wanted) =>
        content.Selector != Selectors.Everything && content.Depth >= wanted.Depth - (wanted.Selector == Selectors.Everything ? 1 : 0) && content.Depth > 1;

    private static bool IsElement(int selector) => selector == Selectors.Element || Selectors.IsPosition(selector);

    /// <summary>What is anywhere in an object may be in each of its parts.</summary>
    public static AccessPath Whole(AccessPath path) => path is { Selector: Selectors.Everything, Parent: { IsRoot: false } whole } ? whole : path;

    /// <summary>Somewhere below what a library made of a field: that is not the field.</summary>
    public static bool IsVague(AccessPath path)
    {
        for (var parent = path.Parent; parent != null; parent = parent.Parent)
            if (parent.Selector == Selectors.Everything) return true;
        return false;
    }

    /// <summary>What a factory made is not kept by it: the next one that it makes is another.</summary>
    private bool IsMadeByFactory(INamedTypeSymbol? type, AccessPath path)
    {
        if (path.Selector != Selectors.Everything || path.Depth != 2 || type == null) return false;
        var name = engine.Selectors.NameOf(path.Parent!.Selector);
        foreach (var member in type.GetMembers(name))
            if (IsFactory(member.TypeOfValue())) return true;
        foreach (var constructor in type.InstanceConstructors)
            foreach (var parameter in constructor.Parameters)
                if (parameter.Name == name && IsFactory(parameter.Type)) return true;
        return false;
    }

    private static bool IsFactory(ITypeSymbol? type) => type != null && (type.Name.EndsWith("Factory", System.StringComparison.Ordinal) || type.Name.EndsWith("Provider", System.StringComparison.Ordinal));

    private void Add(Body body, List<Content> contents)
    {
        var summary = engine.Of(body);
        foreach (var write in summary.Writes)
        {
            if (write.Path.IsRoot || IsVague(write.Path) || IsMadeByFactory(body.Type, write.Path) || !(write.Kind == RootKind.Static || write is { Kind: RootKind.Parameter, Index: 0 })) continue;
            foreach (var part in write.Parts)
                if (part.From.Kind is RootKind.Source or RootKind.Static || part.From is { Kind: RootKind.Parameter, Index: 0 }) contents.Add(new Content(write.Kind == RootKind.Static, write.Path, part, summary.Kept));
        }
    }

    private sealed class ByTypeAndMember : IEqualityComparer<(ISymbol Type, int Member)>
    {
        public static readonly ByTypeAndMember Instance = new();

        public bool Equals((ISymbol Type, int Member) x, (ISymbol Type, int Member) y) => x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ISymbol Type, int Member) key) => (SymbolEqualityComparer.Default.GetHashCode(key.Type) * 397) ^ key.Member;
    }
}

using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What is in the objects that a type was given: what they fetched themselves, and what others who were given the same objects put into them. Thread-safe.</summary>
internal sealed class SharedContents(FlowEngine engine, MemberContents contents)
{
    /// <summary>Who is given one that was given one: so far up writers are looked for.</summary>
    private const int Highest = 3;

    private readonly ConcurrentDictionary<ISymbol, List<Content>> _filled = new(ByReference.Instance);

    private readonly ConcurrentDictionary<ISymbol, List<Content>> _filledStatics = new(ByReference.Instance);

    private readonly ConcurrentDictionary<(ISymbol Type, string Member), bool> _fillable = new();

    /// <summary>One thing that was put into an object of a type, at a path below the object.</summary>
    private readonly record struct Content(AccessPath Path, Part Part, INamedTypeSymbol? Writer, CheckedPath[] Kept);

    /// <summary>Everything from outside that a path from the receiver may hold in an object that it was given.</summary>
    /// <param name="type">The type of the receiver.</param>
    /// <param name="wanted">The path.</param>
    public List<Part> Of(INamedTypeSymbol type, AccessPath wanted)
    {
        var found = new List<Part>();
        Collect(type, wanted, Labels.All, found, []);
        return found;
    }

    /// <summary>The same for a path that begins in a static member, or in the one object of a service that a container gave to a handler.</summary>
    public List<Part> OfStatic(AccessPath wanted)
    {
        var found = new List<Part>();
        var first = wanted.Cut(1).Selector;
        if (engine.ServiceOf(first) is { } service) return OfParameter(service, Below(wanted, 1));
        if (engine.Services.HolderOfStatic(first) is { } holder && engine.Statics.MayBeFilled(holder))
        {
            found.AddRange(contents.Of(holder, new Origin(RootKind.Static, 0, null, wanted)));
            foreach (var content in _filledStatics.GetOrAdd(holder, symbol => FindStatics((INamedTypeSymbol)symbol)))
                if (MemberContents.Overlap(MemberContents.Whole(content.Path), wanted)) found.Add(content.Part with { Keep = content.Part.Keep & ~MemberContents.CheckedOf(content.Part.From, content.Path, content.Kept, wanted) });
        }

        return found;
    }

    /// <summary>The same for a path that begins in an object which a container gave to a method.</summary>
    public List<Part> OfParameter(INamedTypeSymbol type, AccessPath wanted)
    {
        var found = new List<Part>();
        var seen = new HashSet<(ISymbol, AccessPath)>();
        Add(type, wanted, Labels.All, found, seen);
        Collect(type, wanted, Labels.All, found, seen);
        return found;
    }

    /// <summary>What others put into an object of a type that there is one of, at a path from that object: a worker that is handed its work.</summary>
    public List<Part> OfItself(INamedTypeSymbol type, AccessPath wanted)
    {
        var found = new List<Part>();
        AddFilled(type.OriginalDefinition, wanted, Labels.All, found, []);
        return found;
    }

    /// <summary>What other types put into the static members of one, by its methods.</summary>
    private List<Content> FindStatics(INamedTypeSymbol holder)
    {
        var found = new List<Content>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { holder };
        foreach (var declaration in engine.Statics.UsersOf(holder.Name))
            if (engine.Services.Compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration) is INamedTypeSymbol user && seen.Add(user.OriginalDefinition) && engine.MayReceive(user))
                foreach (var body in engine.Bodies.Members(user.OriginalDefinition, engine.Wanted(user)))
                    foreach (var write in engine.Of(body).Writes)
                    {
                        if (write.Kind != RootKind.Static || MemberContents.IsVague(write.Path) || !SymbolEqualityComparer.Default.Equals(engine.Services.HolderOfStatic(write.Path.Cut(1).Selector), holder)) continue;
                        foreach (var part in write.Parts)
                            if (part.From.Kind == RootKind.Source) found.Add(new Content(write.Path, part, null, engine.Of(body).Kept));
                    }

        return found;
    }

    private void Collect(INamedTypeSymbol type, AccessPath wanted, Labels keep, List<Part> found, HashSet<(ISymbol, AccessPath)> seen)
    {
        var selectors = wanted.ToArray();
        var holder = type;
        for (var i = 0; i + 1 < selectors.Length; i++)
        {
            if (engine.Given.Of(holder, engine.Selectors.NameOf(selectors[i])) is not { } given) return;
            holder = given;
            Add(holder, Below(wanted, i + 1), keep, found, seen);
        }
    }

    private void Add(INamedTypeSymbol holder, AccessPath wanted, Labels keep, List<Part> found, HashSet<(ISymbol, AccessPath)> seen)
    {
        if (wanted.IsRoot || !seen.Add((holder, wanted))) return;
        var member = engine.Selectors.NameOf(wanted.Cut(1).Selector);
        foreach (var holding in engine.Given.Classes(holder))
        {
            if (!engine.Given.Keeps(holding, member)) continue;
            foreach (var own in contents.Of(holding, new Origin(RootKind.Parameter, 0, null, wanted))) found.Add(own with { Keep = own.Keep & keep });
            AddFilled(holding, wanted, keep, found, seen);
        }
    }

    private void AddFilled(INamedTypeSymbol holding, AccessPath wanted, Labels keep, List<Part> found, HashSet<(ISymbol, AccessPath)> seen)
    {
        if (!engine.Given.IsOne(holding) || !_fillable.GetOrAdd((holding, engine.Selectors.NameOf(wanted.Cut(1).Selector)), IsFillable)) return;
        foreach (var content in Filled(holding))
        {
            if (!MemberContents.Overlap(MemberContents.Whole(content.Path), wanted)) continue;
            var part = content.Part;
            if (part.From.Kind == RootKind.Source) found.Add(new Part(part.From, part.Keep & keep & ~MemberContents.CheckedOf(part.From, content.Path, content.Kept, wanted), part.BecameDefault));
            else if (content.Writer is { } writer) Collect(writer, part.From.Path, part.Keep & keep, found, seen);
        }
    }

    /// <summary>Whether who is given an object of a class can put something into a member of it: itself, if there is anything below it, or by a method that does.</summary>
    private bool IsFillable((ISymbol Type, string Member) key)
    {
        var type = (INamedTypeSymbol)key.Type;
        if (!engine.Given.IsFlat(type, key.Member)) return true;
        foreach (var body in engine.Bodies.Members(type, declaration => engine.Given.Names(declaration, key.Member)))
        {
            if (body.Method is { MethodKind: MethodKind.Constructor }) continue;
            foreach (var write in engine.Of(body).Writes)
                if (write is { Kind: RootKind.Parameter, Index: 0 } && IsOf(write.Path) && System.Array.Exists(write.Parts, part => part.From.Kind != RootKind.Source && !(part.From is { Kind: RootKind.Parameter, Index: 0 } && IsOf(part.From.Path)))) return true;
        }

        return false;

        bool IsOf(AccessPath path) => !path.IsRoot && engine.Selectors.NameOf(path.Cut(1).Selector) == key.Member;
    }

    private AccessPath Below(AccessPath path, int depth)
    {
        var selectors = path.ToArray();
        var below = engine.Root;
        for (var i = depth; i < selectors.Length; i++) below = below.Extend(selectors[i]);
        return below;
    }

    /// <summary>What others put into an object of a class.</summary>
    private List<Content> Filled(INamedTypeSymbol type) => _filled.TryGetValue(type, out var known) ? known : _filled.GetOrAdd(type, Find(type));

    private List<Content> Find(INamedTypeSymbol type)
    {
        var found = new List<Content>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var level = new List<INamedTypeSymbol> { type };
        for (var height = 0; height < Highest && level.Count > 0; height++)
        {
            var above = new List<INamedTypeSymbol>();
            foreach (var taken in level)
                foreach (var name in engine.Hierarchy.NamesOf(taken))
                    foreach (var declaration in engine.Given.TakersOf(name))
                        if (engine.Services.Compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration) is INamedTypeSymbol taker && seen.Add(taker.OriginalDefinition)) above.Add(taker.OriginalDefinition);
            foreach (var taker in above)
                if (engine.MayReceive(taker))
                    foreach (var body in engine.Bodies.Members(taker, engine.Wanted(taker))) AddWrites(body, type, found);
            level = above;
        }

        if (engine.Program is { } program && engine.Bodies.Of(program) is { } main) AddWrites(main, type, found);
        return found;
    }

    private void AddWrites(Body body, INamedTypeSymbol type, List<Content> found)
    {
        foreach (var write in engine.Of(body).Writes)
        {
            if (write.Path.IsRoot || MemberContents.IsVague(write.Path) || Place(body, write, type) is not { IsRoot: false } place) continue;
            foreach (var part in write.Parts)
                if (part.From.Kind == RootKind.Source || part.From is { Kind: RootKind.Parameter, Index: 0 }) found.Add(new Content(place, part, body.Type, engine.Of(body).Kept));
        }
    }

    /// <summary>The path that a body writes, from the object of the type on; null if it writes none.</summary>
    private AccessPath? Place(Body body, Write write, INamedTypeSymbol type)
    {
        var selectors = write.Path.ToArray();
        var from = 0;
        INamedTypeSymbol? holder;
        if (write.Kind == RootKind.Static)
        {
            holder = engine.ServiceOf(selectors[0]);
            from = 1;
        }
        else
        {
            holder = write.Kind != RootKind.Parameter ? null : write.Index == 0 ? body.Type : write.Index <= body.Parameters.Length ? body.Parameters[write.Index - 1].Type as INamedTypeSymbol : null;
        }

        if (holder == null) return null;
        if ((write.Kind == RootKind.Static || write.Index > 0) && IsOf(holder, type)) return Below(write.Path, from);
        for (var i = from; i + 1 < selectors.Length; i++)
        {
            if (engine.Given.Of(holder, engine.Selectors.NameOf(selectors[i])) is not { } given) return null;
            if (IsOf(given, type)) return Below(write.Path, i + 1);
            holder = given;
        }

        return null;
    }

    /// <summary>Whether something of a declared type may be of a class.</summary>
    private static bool IsOf(INamedTypeSymbol declared, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current != null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, declared.OriginalDefinition)) return true;
        foreach (var implemented in type.AllInterfaces)
            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, declared.OriginalDefinition)) return true;
        return false;
    }
}

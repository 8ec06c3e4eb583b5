using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Which members of a type hold an object that its constructor was given and that others may have been given too, as dependency injection does: a queue, a cache, a store. Data is not among
/// them: of an entity or a message there are many. Thread-safe.
/// </summary>
internal sealed class GivenObjects(FlowEngine engine)
{
    /// <summary>A service of a service of a service is the deepest that is looked into.</summary>
    private const int Deepest = 3;

    private const int MostClasses = 8;

    private readonly ConcurrentDictionary<ISymbol, Dictionary<string, INamedTypeSymbol>> _members = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, List<INamedTypeSymbol>> _classes = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, bool> _mayHold = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, bool> _isOne = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, bool> _isHandedWork = new(ByReference.Instance);

    /// <summary>Whether something from outside may be in an object that a type is given: a first test, by names alone.</summary>
    public bool MayHold(INamedTypeSymbol type) => _mayHold.TryGetValue(type.OriginalDefinition, out var known) ? known : _mayHold.GetOrAdd(type.OriginalDefinition, MayHold(type.OriginalDefinition, 0));

    /// <summary>The same of what a container gives to a handler as a parameter.</summary>
    public bool MayHold(IMethodSymbol handler)
    {
        foreach (var parameter in handler.Parameters)
            if (IsService(parameter) && Classes((INamedTypeSymbol)parameter.Type).Exists(holder => Holds(holder, 0))) return true;
        return false;
    }

    /// <summary>Whether a container gives a parameter.</summary>
    public bool IsService(IParameterSymbol parameter)
    {
        if (parameter.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, IsRecord: false } type || !engine.Hierarchy.IsInSource(type) || parameter.ContainingSymbol is not IMethodSymbol method) return false;
        foreach (var attribute in parameter.GetAttributes())
            if (attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute") return true;
        return engine.Services.Entries.IsEntry(method);
    }

    /// <summary>The type of a member that holds a given object; null for any other member.</summary>
    public INamedTypeSymbol? Of(INamedTypeSymbol type, string member)
    {
        foreach (var holder in Classes(type))
            if (Members(holder).TryGetValue(member, out var given)) return given;
        return null;
    }

    /// <summary>The classes that an object of a type may be of, without those of data.</summary>
    public List<INamedTypeSymbol> Classes(INamedTypeSymbol type) => _classes.TryGetValue(type.OriginalDefinition, out var known) ? known : _classes.GetOrAdd(type.OriginalDefinition, symbol => FindClasses((INamedTypeSymbol)symbol));

    /// <summary>Whether all who are given an object of a class are given the same one, as far as the code tells: it is not made in several places, nor registered to be made for each.</summary>
    public bool IsOne(INamedTypeSymbol type) => _isOne.TryGetValue(type.OriginalDefinition, out var known) ? known : _isOne.GetOrAdd(type.OriginalDefinition, symbol => engine.Services.Indexes.PlacesOf(symbol.Name) < 2);

    /// <summary>The declarations of types whose constructors or methods take something of a type with this name.</summary>
    public IEnumerable<TypeDeclarationSyntax> TakersOf(string name) => engine.Services.Indexes.TakersOf(name);

    /// <summary>Whether others may put something from outside into the one object of a class, as an endpoint does with the work of a worker: a first test, by names alone.</summary>
    public bool IsHandedWork(INamedTypeSymbol type) => _isHandedWork.TryGetValue(type.OriginalDefinition, out var known) ? known : _isHandedWork.GetOrAdd(type.OriginalDefinition, symbol => FindHandsWork((INamedTypeSymbol)symbol));

    private bool FindHandsWork(INamedTypeSymbol type)
    {
        if (!IsFilled(type) || !IsOne(type)) return false;
        foreach (var name in engine.Hierarchy.NamesOf(type))
        {
            foreach (var taker in TakersOf(name))
                if (engine.NamesSource(taker)) return true;
            if (engine.Program is { DeclaringSyntaxReferences: [var program, ..] } && Names(program.GetSyntax(), name)) return true;
        }

        return false;
    }

    private bool MayHold(INamedTypeSymbol type, int depth)
    {
        foreach (var pair in Members(type))
            foreach (var holder in Classes(pair.Value))
                if (Holds(holder, depth)) return true;
        return false;
    }

    private bool Holds(INamedTypeSymbol holder, int depth) => engine.NamesSource(holder) || HasState(holder) && IsOne(holder) || depth < Deepest && MayHold(holder, depth + 1);

    private Dictionary<string, INamedTypeSymbol> Members(INamedTypeSymbol type) => _members.TryGetValue(type.OriginalDefinition, out var known) ? known : _members.GetOrAdd(type.OriginalDefinition, symbol => FindMembers((INamedTypeSymbol)symbol));

    private Dictionary<string, INamedTypeSymbol> FindMembers(INamedTypeSymbol type)
    {
        var found = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var given = new List<INamedTypeSymbol>();
        var primary = engine.Services.PrimaryConstructorOf(type);
        foreach (var constructor in type.InstanceConstructors)
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, IsRecord: false } taken || !engine.Hierarchy.IsInSource(taken)) continue;
                given.Add(taken.OriginalDefinition);
                if (SymbolEqualityComparer.Default.Equals(constructor, primary)) found[parameter.Name] = taken.OriginalDefinition;
            }

        if (given.Count == 0) return found;
        foreach (var member in type.GetMembers())
            if (!member.IsStatic && !member.IsImplicitlyDeclared && member.TypeOfValue() is INamedTypeSymbol held && given.Contains(held.OriginalDefinition)) found[member.Name] = held.OriginalDefinition;
        return found;
    }

    private List<INamedTypeSymbol> FindClasses(INamedTypeSymbol type)
    {
        var found = new List<INamedTypeSymbol>();
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var implementing in engine.Hierarchy.Implementing(type))
                if (IsService(implementing) && !found.Contains(implementing.OriginalDefinition)) found.Add(implementing.OriginalDefinition);
        }
        else
        {
            for (INamedTypeSymbol? current = type; current != null && engine.Hierarchy.IsInSource(current) && IsService(current); current = current.BaseType) found.Add(current.OriginalDefinition);
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.ToDisplayString(), b.ToDisplayString()));
        if (found.Count > MostClasses) found.RemoveRange(MostClasses, found.Count - MostClasses);
        return found;
    }

    /// <summary>A class that is not data: nobody else sets its members.</summary>
    private static bool IsService(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsRecord: false, IsStatic: false }) return false;
        foreach (var member in type.GetMembers())
            if (member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsReadOnly: false, DeclaredAccessibility: Accessibility.Public }) return false;
        return true;
    }

    /// <summary>Whether it is a class of this compilation, not of data, that keeps what its methods are given.</summary>
    public bool IsFilled(INamedTypeSymbol type) => engine.Hierarchy.IsInSource(type) && IsService(type) && HasState(type);

    /// <summary>Whether a class keeps what its methods are given.</summary>
    private bool HasState(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
            if (member is IFieldSymbol { IsStatic: false } field && (!field.IsReadOnly || Fills(field.Type))) return true;
        if (engine.Services.PrimaryConstructorOf(type) is { } primary)
            foreach (var parameter in primary.Parameters)
                if (Fills(parameter.Type)) return true;
        return false;
    }

    /// <summary>Whether what a member holds stays in the object: not behind it, in a database or with a partner.</summary>
    public bool Keeps(INamedTypeSymbol type, string name) => Held(type, name) switch
    {
        null => false,
        (var held, IsMember: true) => Fills(held) || !IsConnection(held),
        (var taken, _) => Fills(taken),
    };

    /// <summary>Whether a member of a class is text or a number, so that nothing can be put below it.</summary>
    public bool IsFlat(INamedTypeSymbol type, string name) => Held(type, name) is { Type: var held } && LibraryNames.IsFlat(held);

    /// <summary>The type of what a class holds under a name: in a member, or as a parameter of its primary constructor.</summary>
    private (ITypeSymbol Type, bool IsMember)? Held(INamedTypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
            if (member.TypeOfValue() is { } held) return (held, true);
        if (engine.Services.PrimaryConstructorOf(type) is { } primary)
            foreach (var parameter in primary.Parameters)
                if (parameter.Name == name) return (parameter.Type, false);
        return null;
    }

    /// <summary>Whether the member that a declaration is names something.</summary>
    public bool Names(SyntaxNode declaration, string name) => engine.Services.Indexes.Of(declaration.SyntaxTree).Names(declaration, name);

    private static bool IsConnection(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current != null; current = current.BaseType)
            foreach (var ending in (string[])["Context", "Client", "Connection", "Factory", "Provider", "Database", "Session", "Store", "Bus", "Set"])
                if (current.Name.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Fills(ITypeSymbol type) => !IsTable(type) && (LibraryNames.IsFilledLater(type) || type.Name.EndsWith("Cache", StringComparison.Ordinal) || type.Name is "Subject" or "TaskCompletionSource" or "StrongBox" or "StringBuilder" or "BufferBlock");

    /// <summary>A collection that stands for what is in a database.</summary>
    private static bool IsTable(ITypeSymbol type) => type.Name is "DbSet" or "IQueryable" or "IMongoCollection" or "IMongoQueryable";
}

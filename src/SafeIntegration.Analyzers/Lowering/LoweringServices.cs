using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>What lowering needs to know of the compilation. Thread-safe.</summary>
internal sealed record LoweringServices(Compilation Compilation, MemberCatalogue Catalogue, Selectors Selectors, TypeHierarchy Hierarchy, DelegateEntries Entries, CompilationIndexes Indexes)
{
    private readonly ConcurrentBag<LoweringTables> _tables = [];
    private readonly ConcurrentDictionary<ISymbol, IMethodSymbol?> _primaryConstructors = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, int> _statics = new(ByReference.Instance);
    private readonly ConcurrentDictionary<int, INamedTypeSymbol> _holders = new();

    /// <summary>The selector of a static member, whose whole name is long in the making.</summary>
    public int SelectorOfStatic(ISymbol member) => _statics.TryGetValue(member.OriginalDefinition, out var selector) ? selector : _statics.GetOrAdd(member.OriginalDefinition, NameStatic);

    /// <summary>The type that a static member stands in; null for any other selector.</summary>
    public INamedTypeSymbol? HolderOfStatic(int selector) => _holders.TryGetValue(selector, out var holder) ? holder : null;

    /// <summary>The primary constructor of a type; null if it has none.</summary>
    public IMethodSymbol? PrimaryConstructorOf(INamedTypeSymbol type) => _primaryConstructors.TryGetValue(type, out var known) ? known : _primaryConstructors.GetOrAdd(type, FindPrimaryConstructor((INamedTypeSymbol)type));

    public LoweringTables RentTables() => _tables.TryTake(out var tables) ? tables : new LoweringTables();

    public void Return(LoweringTables tables)
    {
        if (!tables.IsKept) return;
        tables.Clear();
        _tables.Add(tables);
    }

    private static IMethodSymbol? FindPrimaryConstructor(INamedTypeSymbol type)
    {
        foreach (var declared in type.DeclaringSyntaxReferences)
            if (declared.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null } or RecordDeclarationSyntax)
                foreach (var constructor in type.InstanceConstructors)
                    foreach (var reference in constructor.DeclaringSyntaxReferences)
                        if (reference.GetSyntax() is TypeDeclarationSyntax) return constructor;
        return null;
    }

    private int NameStatic(ISymbol member)
    {
        var selector = Selectors.Of("static " + member.ContainingType?.OriginalDefinition.ToDisplayString() + "." + member.Name);
        if (member.ContainingType is { } holder) _holders[selector] = holder.OriginalDefinition;
        return selector;
    }
}

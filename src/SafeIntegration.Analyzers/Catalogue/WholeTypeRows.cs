using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>Rows about a type as a whole: they speak for the members of the type and of what derives from it or, of an attribute, for the members it stands on. Thread-safe.</summary>
internal sealed class WholeTypeRows
{
    private readonly TypeNames _types;
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<CatalogueRow>>> _ofTypes;
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<CatalogueRow>>> _ofAttributes;
    private readonly Lazy<ImmutableHashSet<string>> _attributeAssemblies;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _mayCarry = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogueRow>> _resolved = new(ByReference.Instance);

    public WholeTypeRows(ImmutableArray<CatalogueIndex> indexes, TypeNames types)
    {
        _types = types;
        _ofTypes = new(() => Named(indexes, types, attributes: false));
        _ofAttributes = new(() => Named(indexes, types, attributes: true));
        _attributeAssemblies = new(() => [.. OfAttributes.Keys.SelectMany(name => types.FindAll(name)).Select(type => type.ContainingAssembly.Name)]);
    }

    /// <summary>The types that rows speak for in this compilation, with their rows.</summary>
    public ImmutableDictionary<string, ImmutableArray<CatalogueRow>> OfTypes => _ofTypes.Value;

    /// <summary>The attributes that rows speak for in this compilation, with their rows.</summary>
    public ImmutableDictionary<string, ImmutableArray<CatalogueRow>> OfAttributes => _ofAttributes.Value;

    /// <summary>What a type, its bases and its interfaces say of all members.</summary>
    public ImmutableArray<CatalogueRow> Of(INamedTypeSymbol type) => OfTypes.IsEmpty ? [] : _resolved.GetOrAdd(type.OriginalDefinition, symbol => Resolve((INamedTypeSymbol)symbol));

    /// <summary>The rows that speak for a member because of its type or of an attribute on it.</summary>
    public IEnumerable<CatalogueRow> OfMember(ISymbol declared)
    {
        if (declared.ContainingType is not { } type || declared.IsOverride || declared is { IsImplicitlyDeclared: true } and not IMethodSymbol { MethodKind: MethodKind.Constructor }) yield break;
        if (declared.DeclaredAccessibility == Accessibility.Public)
        {
            foreach (var row in Of(type))
            {
                if (SpeaksFor(row, declared)) yield return row;
            }
        }

        if (OfAttributes.IsEmpty || declared is not (IMethodSymbol or IPropertySymbol) || !MayCarryAttributes(declared)) yield break;
        foreach (var attribute in declared.GetAttributes())
        {
            for (var current = attribute.AttributeClass; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            {
                if (!OfAttributes.TryGetValue(_types.Of(current), out var rows)) continue;
                foreach (var row in rows) yield return row;
            }
        }
    }

    /// <summary>Whether a row about a type or an attribute may speak for a member, told without looking at its attributes.</summary>
    public bool MaySpeakFor(ISymbol member) => member.ContainingType is { } type && !Of(type).IsEmpty || !OfAttributes.IsEmpty && MayCarryAttributes(member);

    /// <summary>Attributes are read only in source and in assemblies that reference the one that has the attribute.</summary>
    private bool MayCarryAttributes(ISymbol member) => member.ContainingAssembly is { } assembly && _mayCarry.GetOrAdd(assembly, used =>
        used is ISourceAssemblySymbol || used.Modules.Any(module => module.ReferencedAssemblies.Any(reference => _attributeAssemblies.Value.Contains(reference.Name))));

    /// <summary>A row about a type speaks for its methods and a source also for its properties; an approval speaks for constructors.</summary>
    private static bool SpeaksFor(CatalogueRow row, ISymbol declared) => row.Kind switch
    {
        CatalogueKind.Approval => declared is IMethodSymbol { MethodKind: MethodKind.Constructor },
        CatalogueKind.Source => declared is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary },
        _ => declared is IMethodSymbol { MethodKind: MethodKind.Ordinary },
    };

    private ImmutableArray<CatalogueRow> Resolve(INamedTypeSymbol type)
    {
        var rows = ImmutableArray.CreateBuilder<CatalogueRow>();
        for (var current = type; current != null; current = current.BaseType) AddOf(current);
        foreach (var contract in type.AllInterfaces) AddOf(contract);
        return rows.ToImmutable();

        void AddOf(INamedTypeSymbol named)
        {
            if (OfTypes.TryGetValue(_types.Of(named), out var found)) rows.AddRange(found);
        }
    }

    private static ImmutableDictionary<string, ImmutableArray<CatalogueRow>> Named(ImmutableArray<CatalogueIndex> indexes, TypeNames types, bool attributes) =>
        indexes.SelectMany(index => index.Rows)
            .Where(row => row.IsType && row.Kind != CatalogueKind.Entry && row.TypeName.EndsWith(nameof(Attribute), StringComparison.Ordinal) == attributes && types.Exists(row.TypeName))
            .GroupBy(row => row.TypeName, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}

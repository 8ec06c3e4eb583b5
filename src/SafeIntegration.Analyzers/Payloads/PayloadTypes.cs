using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>The types of a compilation that payloads are read into, with the types of their members.</summary>
internal sealed class PayloadTypes
{
    private const string ContractAttribute = "SafeIntegration.ContractAttribute";

    private readonly Dictionary<INamedTypeSymbol, PayloadKind> _kinds = new(SymbolEqualityComparer.Default);

    private PayloadTypes(bool refusesIntegers) => RefusesIntegers = refusesIntegers;

    /// <summary>Whether somewhere a converter of enums is told to refuse numbers.</summary>
    public bool RefusesIntegers { get; }

    public static PayloadTypes In(Compilation compilation, PayloadRoots roots, CancellationToken cancellationToken)
    {
        PayloadTypes types = new(roots.RefusesIntegers);
        foreach (INamedTypeSymbol contract in Named(compilation, roots.Contracts, cancellationToken).Where(type => type.HasAttribute(ContractAttribute)))
            types.Add(contract, PayloadKind.Contract);
        foreach (INamedTypeSymbol type in Named(compilation, roots.Read, cancellationToken))
            types.Add(type, PayloadKind.Deserialized);
        return types;
    }

    private static IEnumerable<INamedTypeSymbol> Named(Compilation compilation, HashSet<string> names, CancellationToken cancellationToken) =>
        names.Count == 0 ? [] : compilation.GetSymbolsWithName(names.Contains, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>();

    public PayloadKind KindOf(INamedTypeSymbol type) => _kinds.TryGetValue(type.OriginalDefinition, out PayloadKind kind) ? kind : PayloadKind.None;

    // Contracts come first, and what is part of one is read by its rules.
    private void Add(INamedTypeSymbol type, PayloadKind kind)
    {
        for (INamedTypeSymbol? current = type.OriginalDefinition; current is { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType?.OriginalDefinition)
        {
            if (_kinds.ContainsKey(current))
                return;
            _kinds.Add(current, kind);
            foreach (IPropertySymbol property in current.GetMembers().OfType<IPropertySymbol>().Where(PayloadMember.IsMember))
            {
                foreach (INamedTypeSymbol inner in TypesIn(property.Type))
                    Add(inner, kind);
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypesIn(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic when generic.IsOfThePlatform() => generic.TypeArguments.SelectMany(TypesIn),
        INamedTypeSymbol named => [named],
        _ => [],
    };
}

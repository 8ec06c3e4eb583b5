using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The declarations that speak for a member: itself, what it overrides, and what it implements.</summary>
internal static class RelatedMembers
{
    /// <summary>The declaration that stands for all uses of a member: unreduced, not constructed, of a C# 14 extension member the static method behind it.</summary>
    public static ISymbol Canonical(ISymbol member)
    {
        if (member is IMethodSymbol { ReducedFrom: { } unreduced }) member = unreduced;
        if (member is IMethodSymbol { PartialDefinitionPart: { } definition }) member = definition;
        return member.OriginalDefinition;
    }

    /// <summary>The type that a documentation id names for a member: the static class around an extension block, not the block.</summary>
    public static INamedTypeSymbol? ContainerOf(ISymbol member) => member.ContainingType is { IsExtension: true, ContainingType: { } outer } ? outer : member.ContainingType;

    /// <summary>The member, then each member it overrides, then each interface member it implements whose name <paramref name="isWanted"/> accepts.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member, Func<ISymbol, bool> isWanted)
    {
        for (var current = member; current != null; current = Overridden(current)?.OriginalDefinition) yield return current;

        if (member.IsStatic || member.ContainingType is not { } type || member is IFieldSymbol) yield break;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) yield break;
        var name = SimpleName(member.Name);
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var declared in contract.GetMembers(name))
            {
                if (declared.Kind != member.Kind || !isWanted(declared)) continue;
                var implementation = type.FindImplementationForInterfaceMember(declared);
                if (SymbolEqualityComparer.Default.Equals(implementation?.OriginalDefinition, member)) yield return declared.OriginalDefinition;
            }
        }
    }

    /// <summary>The name without the interface that an explicit implementation puts before it.</summary>
    public static string SimpleName(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name.Substring(dot + 1);
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };
}

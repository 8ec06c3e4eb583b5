using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Outputs;

/// <summary>The types that models of a compilation's integrations answer with, and the types within them.</summary>
internal static class AnsweredTypes
{
    /// <summary>Each type, and the integration that it is an output of: the first by name, so that a report does not depend on the order of files.</summary>
    public static ImmutableDictionary<INamedTypeSymbol, string> In(Compilation compilation, INamedTypeSymbol integration, CancellationToken cancellationToken)
    {
        ImmutableDictionary<INamedTypeSymbol, string>.Builder types = ImmutableDictionary.CreateBuilder<INamedTypeSymbol, string>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in Integrations.In(compilation, integration, cancellationToken).OrderBy(candidate => candidate.Name, System.StringComparer.Ordinal))
        {
            if (type.BaseOf(integration)?.TypeArguments[1] is INamedTypeSymbol output && AsksAModel(type, integration, cancellationToken))
                Add(output, type.Name, types);
        }

        return types.ToImmutable();
    }

    /// <summary>Whether the members of a property's value are looked at in its place: it is an object, or a list of objects, of a type that is known.</summary>
    public static bool IsWalked(ITypeSymbol type, out INamedTypeSymbol? inner)
    {
        inner = (type.ElementType() ?? type).WithoutNullable() as INamedTypeSymbol;
        return inner is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None }
            && !OutputMembers.CanBeGrounded(inner) && !inner.IsOfThePlatform() && !inner.IsCollection();
    }

    private static void Add(INamedTypeSymbol output, string integration, ImmutableDictionary<INamedTypeSymbol, string>.Builder types)
    {
        for (INamedTypeSymbol? type = output; type is not null && !type.IsOfThePlatform() && type.TypeKind is TypeKind.Class or TypeKind.Struct; type = type.BaseType)
        {
            if (types.ContainsKey(type.OriginalDefinition))
                return;
            types.Add(type.OriginalDefinition, integration);
            foreach (IPropertySymbol property in OutputMembers.Of(type))
            {
                if (!OutputMembers.IsDeclared(property) && IsWalked(property.Type, out INamedTypeSymbol? inner))
                    Add(inner!, integration, types);
            }
        }
    }

    // Plain code that maps answers nothing that could be invented. The stages may stand in a base of the integration.
    private static bool AsksAModel(INamedTypeSymbol type, INamedTypeSymbol integration, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type; current is not null && !current.Is(integration); current = current.BaseType)
        {
            if (Integrations.NamesIn(current, cancellationToken).Any(name => name.Identifier.ValueText is "Call" or "GroundIn" && name.Parent is MemberAccessExpressionSyntax))
                return true;
        }

        return false;
    }
}

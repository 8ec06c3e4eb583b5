using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>Questions to symbols that the rules ask often.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat WithoutArguments = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Namespace and name, without type arguments.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(WithoutArguments);

    /// <summary>Whether the type is this one, whatever its type arguments.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? definition) =>
        type is not null && definition is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition.OriginalDefinition);

    /// <summary>The type itself or the base type that is constructed from a definition; null if there is none.</summary>
    public static INamedTypeSymbol? BaseOf(this ITypeSymbol? type, INamedTypeSymbol? definition)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named && named.Is(definition))
                return named;
        }

        return null;
    }

    /// <summary>Whether the type is an interface or has it.</summary>
    public static bool Implements(this ITypeSymbol? type, INamedTypeSymbol? definition) =>
        type is not null && definition is not null && (type.Is(definition) || type.AllInterfaces.Any(candidate => candidate.Is(definition)));

    public static AttributeData? Attribute(this ISymbol symbol, string fullName) => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.FullName() == fullName);

    public static bool HasAttribute(this ISymbol symbol, string fullName) => symbol.Attribute(fullName) is not null;

    /// <summary>The type of a field or property; null for any other member.</summary>
    public static ITypeSymbol? TypeOfValue(this ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    /// <summary>What is left of a nullable value type.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool IsOfThePlatform(this ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space is { Name: "System" };
    }

    public static bool IsCollection(this ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && (type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable));

    /// <summary>The element type of an array or of a generic collection of one argument; null for anything else.</summary>
    public static ITypeSymbol? ElementType(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when named.IsCollection() => named.TypeArguments[0],
        _ => null,
    };
}

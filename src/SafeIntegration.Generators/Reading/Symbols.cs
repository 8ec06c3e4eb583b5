using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Questions to symbols that the reading half asks often.</summary>
internal static class Symbols
{
    public const string DataAnnotations = "System.ComponentModel.DataAnnotations.";
    public const string Json = "System.Text.Json.Serialization.";

    private static readonly SymbolDisplayFormat WithNullability = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat WithoutArguments = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>With <c>global::</c>, and nullability inside, but not at the top.</summary>
    public static string Text(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(WithNullability);

    /// <summary>With <c>global::</c> and nullability.</summary>
    public static string TextWithNullability(this ITypeSymbol type) => type.ToDisplayString(WithNullability);

    /// <summary>Namespace and name, without type arguments.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(WithoutArguments);

    /// <summary>Whether the type is that generic type, for example <c>System.Collections.Generic.List</c> with one argument.</summary>
    public static bool IsGeneric(this ITypeSymbol type, string fullName, int arity) =>
        type is INamedTypeSymbol { IsGenericType: true } named && named.TypeArguments.Length == arity && named.OriginalDefinition.FullName() == fullName;

    public static bool Is(this AttributeData attribute, string fullName) => attribute.AttributeClass?.FullName() == fullName;

    public static AttributeData? Find(this IEnumerable<AttributeData> attributes, string fullName) => attributes.FirstOrDefault(attribute => attribute.Is(fullName));

    public static bool Has(this ISymbol symbol, string fullName) => symbol.GetAttributes().Find(fullName) is not null;

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.Key == name).Select(argument => argument.Value.Value).FirstOrDefault();

    public static object? Argument(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index].Kind != TypedConstantKind.Array
            ? attribute.ConstructorArguments[index].Value : null;

    public static bool DerivesFrom(this ITypeSymbol? type, string fullName)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.FullName() == fullName)
                return true;
        }

        return false;
    }
}

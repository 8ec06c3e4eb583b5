using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>Reads one property of a payload type as a serializer does.</summary>
internal static class PayloadMember
{
    private const string Json = "System.Text.Json.Serialization.";
    private const string Newtonsoft = "Newtonsoft.Json.";

    private static readonly string[] Passing = [Json + "JsonIgnoreAttribute", Json + "JsonExtensionDataAttribute", Newtonsoft + "JsonIgnoreAttribute", Newtonsoft + "JsonExtensionDataAttribute", "System.Runtime.Serialization.IgnoreDataMemberAttribute"];
    private static readonly string[] Asking = [Json + "JsonRequiredAttribute", "System.ComponentModel.DataAnnotations.RequiredAttribute", "System.ComponentModel.DataAnnotations.RangeAttribute", Newtonsoft + "JsonRequiredAttribute"];

    public static bool IsMember(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true }
        && !property.GetAttributes().Any(attribute => Passing.Contains(attribute.AttributeClass?.FullName()));

    /// <summary>The constructor that a serializer calls: the marked one, the public one without parameters, the only public one.</summary>
    public static IMethodSymbol? ConstructorOf(INamedTypeSymbol type)
    {
        ImmutableArray<IMethodSymbol> all = type.InstanceConstructors;
        if (all.FirstOrDefault(constructor => constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonConstructorAttribute")) is { } marked)
            return marked;
        IMethodSymbol[] open = [.. all.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !(type.IsValueType && constructor.IsImplicitlyDeclared))];
        return open.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) ?? (open.Length == 1 ? open[0] : null);
    }

    public static IEnumerable<DriftKind> DriftsOf(IPropertySymbol property, IMethodSymbol? constructor, PayloadKind kind, bool refusesIntegers, CancellationToken cancellationToken)
    {
        if (!IsMember(property) || property.Locations.Length == 0)
            yield break;
        bool isBound = constructor?.Parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)) == true;
        bool isSet = property.SetMethod is { DeclaredAccessibility: Accessibility.Public };
        if (!isBound && property.SetMethod is null && property.Type.IsCollection() && IsAuto(property, cancellationToken) && !IsPopulated(property))
            yield return DriftKind.GetOnly;
        else if (kind == PayloadKind.Deserialized && isSet && !isBound && !property.IsRequired && IsNotNullable(property.Type) && !IsAsked(property) && !StatesADefault(property, cancellationToken))
            yield return DriftKind.Optional;
        else if (kind == PayloadKind.Deserialized && (isSet || isBound) && !refusesIntegers && TakesAnyNumber(property))
            yield return DriftKind.LenientEnum;
        if ((isSet || isBound) && property.Type.WithoutNullable().SpecialType is SpecialType.System_Double or SpecialType.System_Single && MoneyNames.IsMoney(property.Name))
            yield return DriftKind.BinaryMoney;
    }

    private static bool IsNotNullable(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        { IsReferenceType: true } => type.NullableAnnotation == NullableAnnotation.NotAnnotated,
        // A type of one's own may tell by itself whether it was there, as Optional<T> does; JsonElement is Undefined.
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { IsGenericType: true } => false,
        _ => type.FullName() != "System.Text.Json.JsonElement",
    };

    private static bool IsAsked(IPropertySymbol property) =>
        property.GetAttributes().Any(attribute => Asking.Contains(attribute.AttributeClass?.FullName())
            || attribute.NamedArguments.Any(argument => argument is { Key: "Required", Value.Value: 2 or 3 } or { Key: "IsRequired", Value.Value: true }));

    private static bool IsPopulated(IPropertySymbol property) =>
        property.HasAttribute(Json + "JsonObjectCreationHandlingAttribute") || property.ContainingType.HasAttribute(Json + "JsonObjectCreationHandlingAttribute");

    private static bool IsAuto(IPropertySymbol property, CancellationToken cancellationToken) =>
        SyntaxOf(property, cancellationToken) is PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } && accessors[0] is { Body: null, ExpressionBody: null };

    // An initial value that says something is meant; one that says nothing is there to silence the compiler.
    private static bool StatesADefault(IPropertySymbol property, CancellationToken cancellationToken)
    {
        if (SyntaxOf(property, cancellationToken) is not PropertyDeclarationSyntax declaration)
            return true;
        bool hasOwnAccessors = declaration.AccessorList?.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true;
        return hasOwnAccessors || declaration.Initializer is { } initial && !EmptyValues.IsEmpty(initial.Value);
    }

    private static bool TakesAnyNumber(IPropertySymbol property)
    {
        ITypeSymbol type = property.Type.WithoutNullable();
        if (type.TypeKind != TypeKind.Enum || type.HasAttribute("System.FlagsAttribute"))
            return false;
        AttributeData? converter = property.GetAttributes().Concat(type.GetAttributes()).FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute");
        return converter is null || converter.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { Name: "JsonStringEnumConverter" or "StringEnumConverter" };
    }

    private static SyntaxNode? SyntaxOf(IPropertySymbol property, CancellationToken cancellationToken) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>The members of an output type as the run-time library sees them when it grounds an answer.</summary>
internal static class OutputMembers
{
    public const string Grounded = "SafeIntegration.GroundedAttribute";
    public const string Derived = "SafeIntegration.DerivedAttribute";

    /// <summary>The properties that a reader of the output fills, or that carry a declaration; not those computed from others. Of this type, without its bases.</summary>
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Where(property =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
        && !property.HasAttribute("System.Text.Json.Serialization.JsonIgnoreAttribute")
        && (property.SetMethod is not null || Parameters(property).Any() || IsDeclared(property)));

    /// <summary>Whether it says where its value comes from.</summary>
    public static bool IsDeclared(IPropertySymbol property) => Attribute(property, Grounded) is not null || Attribute(property, Derived) is not null;

    /// <summary>An attribute of a property, of one that it overrides, or of the constructor's parameter that fills it.</summary>
    public static AttributeData? Attribute(IPropertySymbol property, string fullName)
    {
        for (IPropertySymbol? current = property; current is not null; current = current.OverriddenProperty)
        {
            if (current.Attribute(fullName) is { } found)
                return found;
        }

        return Parameters(property).Select(parameter => parameter.Attribute(fullName)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Whether values of the type have a spelling that can be looked for in a text.</summary>
    public static bool CanBeGrounded(ITypeSymbol type)
    {
        ITypeSymbol value = (type.ElementType() ?? type).WithoutNullable();
        return value.TypeKind == TypeKind.Enum
            || value.SpecialType is SpecialType.System_String or SpecialType.System_DateTime or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single
                or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
                or SpecialType.System_Int64 or SpecialType.System_UInt64
            || value.FullName() is "System.Uri" or "System.Guid" or "System.DateOnly" or "System.DateTimeOffset";
    }

    private static IEnumerable<IParameterSymbol> Parameters(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
        .SelectMany(constructor => constructor.Parameters)
        .Where(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type));
}

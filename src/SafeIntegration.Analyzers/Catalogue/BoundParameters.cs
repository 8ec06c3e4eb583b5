using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What a parameter carries that a framework fills: text and data do, services do not, and a scalar was parsed on the way.</summary>
internal static class BoundParameters
{
    /// <summary>Classes named like this are taken for services, unless they are records or an attribute says where the value comes from.</summary>
    private static readonly ImmutableArray<string> s_serviceSuffixes =
    [
        "Service", "Services", "Client", "Repository", "Context", "Factory", "Manager", "Handler", "Store", "Logger", "Options", "Provider", "Accessor", "Cache", "Publisher",
        "Sender", "Dispatcher", "Validator", "Database", "Connection", "Kernel", "Server", "Mediator", "Bus", "Principal",
    ];

    private static readonly ImmutableHashSet<string> s_fromOutside =
        ImmutableHashSet.Create(StringComparer.Ordinal, "FromBodyAttribute", "FromFormAttribute", "FromQueryAttribute", "FromRouteAttribute", "FromHeaderAttribute", "AsParametersAttribute");

    private static readonly ImmutableHashSet<string> s_parsed =
        ImmutableHashSet.Create(StringComparer.Ordinal, "Guid", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Version", "CancellationToken", "Index", "Range", "Half", "Int128", "UInt128");

    /// <summary>What a parameter carries of the labels that its kind of entry gives.</summary>
    /// <param name="isValidated">Whether the framework refuses an invalid value before the method is entered.</param>
    public static Labels Of(IParameterSymbol parameter, Labels labels, bool isValidated)
    {
        var attributes = parameter.GetAttributes();
        if (attributes.Any(static attribute => attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute")) return Labels.None;
        var isGiven = attributes.Any(static attribute => s_fromOutside.Contains(attribute.AttributeClass?.Name ?? ""));
        var type = ElementOf(parameter.Type);
        if (IsParsed(type)) return labels & ~(Labels.Format | Labels.AiText);
        if (!isGiven && !IsData(type)) return Labels.None;
        if (attributes.Any(static attribute => attribute.AttributeClass?.Name == "AsParametersAttribute") && !HasBoundParts(type, labels)) return Labels.None;
        return isValidated ? labels & ~Labels.External : labels;
    }

    /// <summary>Whether any of the parameters that a class gathers is more than a service or a parsed number.</summary>
    private static bool HasBoundParts(ITypeSymbol type, Labels labels)
    {
        if (type is not INamedTypeSymbol named) return true;
        foreach (var constructor in named.InstanceConstructors)
            if (constructor.Parameters.Any(parameter => !SymbolEqualityComparer.Default.Equals(parameter.Type, type) && Of(parameter, labels, isValidated: false) != Labels.None)) return true;
        return named.GetMembers().Any(member => member is IPropertySymbol { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public } property
            && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute")
            && (IsParsed(ElementOf(property.Type)) ? labels & ~(Labels.Format | Labels.AiText) : IsData(ElementOf(property.Type)) ? labels : Labels.None) != Labels.None);
    }

    /// <summary>What a property carries of the labels that its attribute gives.</summary>
    public static Labels Of(ITypeSymbol type, Labels labels) => IsParsed(ElementOf(type)) ? labels & ~(Labels.Format | Labels.AiText) : labels;

    /// <summary>Whether an <c>[ApiController]</c> answers 400 to an invalid value of the parameter, because its type or the parameter itself declares what is valid.</summary>
    public static bool IsValidated(IParameterSymbol parameter) => IsApiController(parameter.ContainingType) && DeclaresWhatIsValid(parameter);

    /// <summary>Whether the parameter or its type declares what is valid, for a framework that looks at it.</summary>
    public static bool DeclaresWhatIsValid(IParameterSymbol parameter) => DeclaresValidation(parameter) || DeclaresValidation(ElementOf(parameter.Type));

    private static bool IsApiController(INamedTypeSymbol? type)
    {
        if (type == null) return false;
        for (var current = type; current != null; current = current.BaseType)
        {
            if (current.GetAttributes().Any(IsOne)) return true;
        }

        return type.ContainingAssembly.GetAttributes().Any(IsOne);

        static bool IsOne(AttributeData attribute) => attribute.AttributeClass?.Name == "ApiControllerAttribute";
    }

    private static bool DeclaresValidation(ITypeSymbol type)
    {
        if (type.AllInterfaces.Any(static contract => contract.Name == "IValidatableObject")) return true;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol && DeclaresValidation(member)) return true;
                if (current.IsRecord && member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && constructor.Parameters.Any(DeclaresValidation)) return true;
            }
        }

        return false;
    }

    private static bool DeclaresValidation(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type != null; type = type.BaseType)
            {
                if (type is { Name: "ValidationAttribute", ContainingNamespace: { Name: "DataAnnotations", ContainingNamespace.Name: "ComponentModel" } }) return true;
            }
        }

        return false;
    }

    /// <summary>What counts is what a nullable, an array or a generic collection holds.</summary>
    private static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => ElementOf(nullable.TypeArguments[0]),
        IArrayTypeSymbol array => ElementOf(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } list => ElementOf(list.TypeArguments[0]),
        _ => type,
    };

    private static bool IsParsed(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char) or SpecialType.System_DateTime
        || (type is INamedTypeSymbol { ContainingNamespace: { Name: "System" or "Threading" } } && s_parsed.Contains(type.Name));

    private static bool IsData(ITypeSymbol type)
    {
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char || type.TypeKind is TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Struct or TypeKind.Error) return true;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } named) return IsDictionary(type);
        if (named.IsRecord || IsReadBody(named) || IsDictionary(named)) return true;
        if (s_serviceSuffixes.Any(suffix => named.Name.EndsWith(suffix, StringComparison.Ordinal))) return false;
        return HoldsData(named);
    }

    private static bool IsDictionary(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments.Length: 2, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };

    /// <summary>The body itself, unread or as a document.</summary>
    private static bool IsReadBody(INamedTypeSymbol type) => type.Name is "Stream" or "PipeReader" or "JsonDocument" or "JsonNode" or "JsonObject" or "JsonArray" or "XmlDocument" or "XDocument" or "XElement" or "Uri";

    /// <summary>Whether the type has a public property that can be set or that a constructor's parameter fills.</summary>
    private static bool HoldsData(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } property) continue;
                if (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || IsFilledByConstructor(property, current)) return true;
            }
        }

        return false;
    }

    private static bool IsFilledByConstructor(IPropertySymbol property, INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter =>
            string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type)));
}

using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SafeIntegration.Grounding;

/// <summary>Reads the attributes of output properties, also those on the parameters of a positional record.</summary>
internal static class Declarations
{
    /// <summary>What must survive trimming of an output type.</summary>
    public const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicConstructors;

    /// <summary>The properties that a reader of the output fills, or that carry a declaration; not those computed from others.</summary>
    public static IEnumerable<PropertyInfo> OutputProperties([DynamicallyAccessedMembers(Members)] Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => property.CanWrite || Parameters(property).Any() || Read(property) is not (null, null));

    public static (GroundedAttribute? Grounded, DerivedAttribute? Derived) Read(PropertyInfo property) =>
        (Find<GroundedAttribute>(property), Find<DerivedAttribute>(property));

    private static T? Find<T>(PropertyInfo property) where T : Attribute =>
        property.GetCustomAttribute<T>(inherit: true) ?? Parameters(property).Select(parameter => parameter.GetCustomAttribute<T>()).FirstOrDefault(found => found is not null);

    /// <summary>Constructor parameters that fill the property: of its name and type.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification =
        "The declaring type is the output type, whose constructors are kept, or a base of it, whose constructor the kept one calls.")]
    private static IEnumerable<ParameterInfo> Parameters(PropertyInfo property) =>
        property.DeclaringType!.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && parameter.ParameterType == property.PropertyType);
}

using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>
/// Reads what the accessor of a setter needs to know of a generic type. The runtime finds a method of a generic type only through an accessor that is generic in the same way, with the
/// same constraints.
/// </summary>
internal static class AccessorReader
{
    /// <summary>Null where the type that declares the member is not generic.</summary>
    public static AccessorModel? Read(ISymbol member)
    {
        INamedTypeSymbol[] types = [.. ContainersOf(member.ContainingType)];
        ITypeParameterSymbol[] parameters = [.. types.SelectMany(type => type.TypeParameters)];
        if (parameters.Length == 0 || member.OriginalDefinition is not IPropertySymbol property)
            return null;
        return new(
            property.ContainingType.Text(),
            property.Type.TextWithNullability(),
            $"<{string.Join(", ", parameters.Select(parameter => parameter.Name))}>",
            string.Concat(parameters.Select(ConstraintsOf)),
            $"<{string.Join(", ", types.SelectMany(type => type.TypeArguments).Select(argument => argument.TextWithNullability()))}>");
    }

    private static Stack<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            containers.Push(current);
        return containers;
    }

    private static string ConstraintsOf(ITypeParameterSymbol parameter)
    {
        var constraints = new List<string>();
        if (parameter.HasReferenceTypeConstraint)
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        if (parameter.HasUnmanagedTypeConstraint)
            constraints.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            constraints.Add("struct");
        if (parameter.HasNotNullConstraint)
            constraints.Add("notnull");
        constraints.AddRange(parameter.ConstraintTypes.Select(type => type.TextWithNullability()));
        if (parameter.HasConstructorConstraint)
            constraints.Add("new()");
        if (parameter.AllowsRefLikeType)
            constraints.Add("allows ref struct");
        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }
}

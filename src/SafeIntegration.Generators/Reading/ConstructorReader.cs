using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Finds the constructor of a type, by the rules of System.Text.Json: the one with <c>[JsonConstructor]</c>, the public one without parameters, the only public one.</summary>
internal static class ConstructorReader
{
    public static IMethodSymbol? Find(INamedTypeSymbol type, ReadingContext context)
    {
        IMethodSymbol[] usable = [.. type.InstanceConstructors.Where(context.IsAccessible)];
        if (type.InstanceConstructors.FirstOrDefault(candidate => candidate.Has(Symbols.Json + "JsonConstructorAttribute")) is { } chosen)
            return usable.Contains(chosen, SymbolEqualityComparer.Default) ? chosen : null;
        IMethodSymbol[] open = [.. usable.Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public)];
        IMethodSymbol? empty = open.FirstOrDefault(candidate => candidate.Parameters.Length == 0);
        IMethodSymbol[] others = [.. open.Where(candidate => candidate.Parameters.Length > 0)];
        // Every struct has a constructor without parameters, but one whose members can only be set by another constructor means that one.
        bool prefersOther = type.IsValueType && others.Length == 1 && others[0].Parameters.Any(parameter => !IsSettable(type, parameter.Name));
        if (empty is not null && !prefersOther)
            return empty;
        return others.Length == 1 ? others[0] : null;
    }

    /// <summary>The parameter that a member is given through; null if none.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol constructor, ISymbol member, ITypeSymbol type) =>
        constructor.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(parameter.Type, type));

    /// <summary>The indexes of the members that are the arguments; null if a parameter has no member.</summary>
    public static int[]? Arguments(IMethodSymbol constructor, IReadOnlyList<MemberModel> members)
    {
        int[] indexes = [.. constructor.Parameters.Select(parameter => IndexOf(members, parameter.Name))];
        return indexes.Contains(-1) ? null : indexes;
    }

    private static int IndexOf(IReadOnlyList<MemberModel> members, string parameter) =>
        members.Where(member => member.Assignment == Assignment.Argument && string.Equals(member.Property, parameter, StringComparison.OrdinalIgnoreCase))
            .Select(member => member.Index).DefaultIfEmpty(-1).First();

    private static bool IsSettable(INamedTypeSymbol type, string name) =>
        type.GetMembers().OfType<IPropertySymbol>().Any(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) && property.SetMethod is not null);
}

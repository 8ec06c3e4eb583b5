using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads one type of object: how it is made, its members and its rules.</summary>
internal static class ObjectReader
{
    /// <summary>Why objects of a type cannot be read by the generated parser; null if they can.</summary>
    public static string? ObstacleOf(ITypeSymbol type, ReadingContext context)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || type.SpecialType == SpecialType.System_Object)
            return $"'{name}' is neither a class, a struct nor a type that contracts know";
        if (named.Has(Symbols.Json + "JsonConverterAttribute"))
            return $"'{name}' has a converter of its own";
        if (named.Has(Symbols.Json + "JsonPolymorphicAttribute") || named.Has(Symbols.Json + "JsonDerivedTypeAttribute"))
            return $"'{name}' is polymorphic";
        if (named.Has(Symbols.Json + "JsonNumberHandlingAttribute"))
            return $"'{name}' has a number handling of its own";
        if (named.IsAbstract)
            return $"'{name}' is abstract";
        if (named.IsUnboundGenericType || named.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter))
            return $"'{name}' is generic";
        if (named.IsRefLikeType || named.IsFileLocal || !context.IsAccessible(named))
            return $"'{name}' cannot be used from generated code";
        if (named.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable))
            return $"'{name}' is a collection that contracts do not know";
        return named.ContainingNamespace is { Name: "System" } && LeafNames.Of(named) is null && named.DeclaringSyntaxReferences.Length == 0
            ? $"'{name}' is not a type that contracts know"
            : null;
    }

    public static ObjectModel? Read(INamedTypeSymbol type, int index, ReadingContext context)
    {
        if (ConstructorReader.Find(type, context) is not { } constructor)
        {
            context.CannotLower($"'{type.Name}' has no constructor that generated code can call");
            return null;
        }

        var members = new List<MemberModel>();
        var rules = new List<ObjectRuleModel>();
        foreach (ISymbol member in MembersOf(type))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (MemberReader.Read(member, members.Count, constructor, rules, (type, index), context) is { } model)
                members.Add(model);
        }

        if (ConstructorReader.Arguments(constructor, members) is not { } arguments)
        {
            context.CannotLower($"a parameter of the constructor of '{type.Name}' has no property of its name");
            return null;
        }

        if (members.Select(member => member.JsonName).Distinct(StringComparer.Ordinal).Count() < members.Count)
            context.CannotLower($"two members of '{type.Name}' have the same JSON name");
        ObjectRuleReader.ReadOfType(type, rules, index, context);
        return new()
        {
            Index = index,
            Type = type.Text(),
            Name = type.Name,
            IsValueType = type.IsValueType,
            Members = new([.. members]),
            Arguments = new(arguments),
            Rules = new([.. rules]),
        };
    }

    // Of the base types first, so that members stand in the order in which a person reads them.
    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
            chain.Push(current);
        var byName = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (ISymbol member in chain.SelectMany(current => current.GetMembers()).Where(MemberReader.IsMember))
        {
            // What overrides or hides counts instead.
            if (!byName.ContainsKey(member.Name))
                names.Add(member.Name);
            byName[member.Name] = member;
        }

        return names.Select(name => byName[name]);
    }
}

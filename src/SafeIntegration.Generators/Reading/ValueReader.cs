using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads the type of a value: leaf, enum, object, list or dictionary.</summary>
internal static class ValueReader
{
    private static readonly string[] Lists =
    [
        "System.Collections.Generic.List", "System.Collections.Generic.IList", "System.Collections.Generic.ICollection", "System.Collections.Generic.IEnumerable",
        "System.Collections.Generic.IReadOnlyList", "System.Collections.Generic.IReadOnlyCollection",
    ];

    private static readonly string[] Sets =
        ["System.Collections.Generic.HashSet", "System.Collections.Generic.ISet", "System.Collections.Generic.IReadOnlySet"];

    private static readonly string[] Maps =
        ["System.Collections.Generic.Dictionary", "System.Collections.Generic.IDictionary", "System.Collections.Generic.IReadOnlyDictionary"];

    /// <summary>The type of a value; null if the generated parser cannot read it, and then the context knows why.</summary>
    /// <param name="type">The declared type, with or without nullability.</param>
    /// <param name="rules">The rules on the member.</param>
    /// <param name="context">Where types are gathered.</param>
    public static ValueModel? Read(ITypeSymbol type, MemberRules rules, ReadingContext context)
    {
        ITypeSymbol plain = Unwrap(type, out _);
        if (LeafNames.Of(plain) is { } leaf)
            return new LeafModel(plain.Text(), leaf, new([.. rules.ForLeaf(leaf)]));
        if (plain is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
            return ReadEnum(enumeration, rules, context);
        if (ElementOf(plain, out ListKind kind) is { } element)
            return ReadList(plain, element, kind, rules, context);
        if (Maps.Any(name => plain.IsGeneric(name, 2)))
            return ReadMap((INamedTypeSymbol)plain, rules, context);
        return ReadObject(plain, rules, context);
    }

    /// <summary>The type without its nullability.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type, out bool isNullable)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            isNullable = true;
            return nullable.TypeArguments[0];
        }

        // Code without nullability says nothing about null, so null is possible.
        isNullable = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return type;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type, out ListKind kind)
    {
        kind = ListKind.Array;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        kind = ListKind.List;
        if (Lists.Any(name => type.IsGeneric(name, 1)))
            return ((INamedTypeSymbol)type).TypeArguments[0];
        kind = ListKind.HashSet;
        if (Sets.Any(name => type.IsGeneric(name, 1)))
            return ((INamedTypeSymbol)type).TypeArguments[0];
        kind = ListKind.ImmutableArray;
        return type.IsGeneric("System.Collections.Immutable.ImmutableArray", 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;
    }

    private static EnumRefModel? ReadEnum(INamedTypeSymbol type, MemberRules rules, ReadingContext context)
    {
        if (EnumReader.ObstacleOf(type) is { } obstacle)
        {
            context.CannotLower(obstacle);
            return null;
        }

        rules.RefuseForLeaves();
        return new(type.Text(), context.EnumOf(type));
    }

    private static ListModel? ReadList(ITypeSymbol type, ITypeSymbol element, ListKind kind, MemberRules rules, ReadingContext context)
    {
        (int min, int max) = rules.Counts();
        Unwrap(element, out bool isNullable);
        ValueModel? value = Read(element, MemberRules.None, context);
        return value is null ? null : new(type.Text(), kind, value, element.TextWithNullability(), isNullable, min, max);
    }

    private static MapModel? ReadMap(INamedTypeSymbol type, MemberRules rules, ReadingContext context)
    {
        if (type.TypeArguments[0].SpecialType != SpecialType.System_String)
        {
            context.CannotLower($"the keys of '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' are not text");
            return null;
        }

        (int min, int max) = rules.Counts();
        Unwrap(type.TypeArguments[1], out bool isNullable);
        ValueModel? value = Read(type.TypeArguments[1], MemberRules.None, context);
        return value is null ? null : new(type.Text(), value, type.TypeArguments[1].TextWithNullability(), isNullable, min, max);
    }

    private static ObjectRefModel? ReadObject(ITypeSymbol type, MemberRules rules, ReadingContext context)
    {
        rules.RefuseForLeaves();
        if (ObjectReader.ObstacleOf(type, context) is { } obstacle)
        {
            context.CannotLower(obstacle);
            return null;
        }

        return new(type.Text(), context.ObjectOf((INamedTypeSymbol)type), type.IsValueType);
    }
}

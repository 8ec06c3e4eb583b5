using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads an enum whose values are told by name.</summary>
internal static class EnumReader
{
    /// <summary>Why the values cannot be read by the generated parser; null if they can.</summary>
    public static string? ObstacleOf(INamedTypeSymbol type)
    {
        if (type.Has("System.FlagsAttribute"))
            return $"'{type.Name}' is an enum of flags";
        AttributeData? converter = type.GetAttributes().Find(Symbols.Json + "JsonConverterAttribute");
        return converter is null || IsByName(converter) ? null : $"'{type.Name}' has a converter of its own";
    }

    /// <summary>Whether a converter is the plain one of System.Text.Json that reads names.</summary>
    public static bool IsByName(AttributeData converter) =>
        (converter.Argument(0) as ITypeSymbol)?.FullName() == Symbols.Json + "JsonStringEnumConverter";

    public static EnumModel Read(INamedTypeSymbol type, int index, NamingPolicy naming)
    {
        var numbers = new HashSet<object>();
        var values = new List<EnumValueModel>();
        string? unknown = null;
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            string? own = field.GetAttributes().Find(Symbols.Json + "JsonStringEnumMemberNameAttribute")?.Argument(0) as string;
            values.Add(new(field.Name, own ?? naming.Convert(field.Name), IsAlias: !numbers.Add(field.ConstantValue!)));
            if (field.Has("SafeIntegration.UnknownValueAttribute"))
                unknown = field.Name;
        }

        return new() { Index = index, Type = type.Text(), Values = new([.. values]), UnknownField = unknown };
    }
}

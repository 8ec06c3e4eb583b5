using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>The types without members that a contract knows, by their names in <c>LeafTypes</c>.</summary>
internal static class LeafNames
{
    public static string? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "String",
        SpecialType.System_Char => "Char",
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_Byte => "Byte",
        SpecialType.System_SByte => "SByte",
        SpecialType.System_Int16 => "Int16",
        SpecialType.System_UInt16 => "UInt16",
        SpecialType.System_Int32 => "Int32",
        SpecialType.System_UInt32 => "UInt32",
        SpecialType.System_Int64 => "Int64",
        SpecialType.System_UInt64 => "UInt64",
        SpecialType.System_Decimal => "Decimal",
        SpecialType.System_Double => "Double",
        SpecialType.System_Single => "Single",
        SpecialType.System_DateTime => "DateTime",
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => "Bytes",
        _ => type.FullName() switch
        {
            "System.Guid" => "Guid",
            "System.Uri" => "Uri",
            "System.DateTimeOffset" => "DateTimeOffset",
            "System.DateOnly" => "DateOnly",
            "System.TimeOnly" => "TimeOnly",
            "System.TimeSpan" => "TimeSpan",
            "System.Text.Json.JsonElement" => "Any",
            _ => null,
        },
    };

    public static bool IsWhole(string leaf) => leaf is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64";
}

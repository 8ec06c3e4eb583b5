using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeIntegration.Generators.Reading;

/// <summary>Constants as text of C# and of JSON.</summary>
internal static class Literals
{
    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A string as JSON text: everything outside printable ASCII is escaped.</summary>
    public static string Json(string value)
    {
        var text = new System.Text.StringBuilder("\"");
        foreach (char letter in value)
        {
            if (letter is '"' or '\\')
                text.Append('\\').Append(letter);
            else if (letter is >= ' ' and < '\x7f')
                text.Append(letter);
            else
                text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.Append('"').ToString();
    }

    /// <summary>A constant of an attribute or a default value as C#.</summary>
    public static string Of(TypedConstant constant) => constant.Kind switch
    {
        _ when constant.IsNull => "null",
        TypedConstantKind.Array => $"new {constant.Type!.Text()} {{ {string.Join(", ", constant.Values.Select(Of))} }}",
        TypedConstantKind.Type => $"typeof({((ITypeSymbol)constant.Value!).Text()})",
        _ => Of(constant.Value, constant.Type!),
    };

    public static string Of(object? value, ITypeSymbol type)
    {
        if (value is null)
            return "default";
        if (type.TypeKind == TypeKind.Enum)
            return $"({type.Text()})({Convert.ToString(value, CultureInfo.InvariantCulture)})";
        return value switch
        {
            string text => String(text),
            char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
            bool flag => flag ? "true" : "false",
            float number when float.IsNaN(number) || float.IsInfinity(number) => NotFinite("float", number),
            double number when double.IsNaN(number) || double.IsInfinity(number) => NotFinite("double", number),
            float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
            double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
            long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
            ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
            _ => $"({type.Text()})({Convert.ToString(value, CultureInfo.InvariantCulture)})",
        };
    }

    private static string NotFinite(string type, double value) =>
        double.IsNaN(value) ? type + ".NaN" : type + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
}

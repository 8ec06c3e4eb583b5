using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads <c>AllowedValues</c> and <c>DeniedValues</c>.</summary>
internal static class ChoiceReader
{
    /// <summary>The rule; null where the constants are not of the type of the value.</summary>
    public static LeafRuleModel? Read(AttributeData attribute, string leaf)
    {
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Array } list)
            return null;
        string?[] texts = [.. list.Values.Where(value => !value.IsNull).Select(value => TextOf(value.Value!, leaf))];
        if (texts.Length == 0 || texts.Contains(null))
            return null;
        bool isAllowed = attribute.AttributeClass!.Name == "AllowedValuesAttribute";
        string[] json = [.. list.Values.Where(value => !value.IsNull).Select(value => JsonOf(value.Value!))];
        string condition = $"value is {(isAllowed ? "" : "not (")}{string.Join(" or ", texts)}{(isAllowed ? "" : ")")}";
        string shown = string.Join(", ", list.Values.Where(value => !value.IsNull).Select(value => Convert.ToString(value.Value, CultureInfo.InvariantCulture)));
        return isAllowed
            ? new("UnknownValue", "one of " + shown, condition, -1, new(["enum", $"[{string.Join(",", json)}]"]))
            : new("UnknownValue", "none of " + shown, condition, -1, new(["not", $"{{\"enum\":[{string.Join(",", json)}]}}"]));
    }

    private static string? TextOf(object value, string leaf) => (value, leaf) switch
    {
        (string text, "String") => Literals.String(text),
        (bool flag, "Boolean") => flag ? "true" : "false",
        (char letter, "Char") => $"'\\u{(int)letter:x4}'",
        (double number, "Double") => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        (double number, "Decimal") => ((decimal)number).ToString(CultureInfo.InvariantCulture) + "m",
        (float number, "Single") => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        (not string and not bool and not char and not double and not float, _) when LeafNames.IsWhole(leaf) => Convert.ToString(value, CultureInfo.InvariantCulture),
        (int or long, "Decimal") => Convert.ToString(value, CultureInfo.InvariantCulture) + "m",
        (int, "Double") => Convert.ToString(value, CultureInfo.InvariantCulture) + "d",
        _ => null,
    };

    private static string JsonOf(object value) => value switch
    {
        string text => Literals.Json(text),
        char letter => Literals.Json(letter.ToString()),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads <c>StringLength</c>, <c>Length</c>, <c>MinLength</c> and <c>MaxLength</c>.</summary>
internal static class LengthReader
{
    public static (int Min, int Max) BoundsOf(AttributeData attribute) => attribute.AttributeClass!.Name switch
    {
        "StringLengthAttribute" => (attribute.Named("MinimumLength") as int? ?? 0, attribute.Argument(0) as int? ?? int.MaxValue),
        "LengthAttribute" => (attribute.Argument(0) as int? ?? 0, attribute.Argument(1) as int? ?? int.MaxValue),
        "MinLengthAttribute" => (attribute.Argument(0) as int? ?? 0, int.MaxValue),
        // -1 stands for the longest that a database allows.
        _ => (0, attribute.Argument(0) is int max && max >= 0 ? max : int.MaxValue),
    };

    public static LeafRuleModel ForText(AttributeData attribute, string leaf)
    {
        (int min, int max) = BoundsOf(attribute);
        string low = min.ToString(CultureInfo.InvariantCulture);
        string high = max.ToString(CultureInfo.InvariantCulture);
        string unit = leaf == "String" ? "characters" : "bytes";
        string[] conditions = [.. new[] { min > 0 ? $"value.Length >= {low}" : null, max < int.MaxValue ? $"value.Length <= {high}" : null }.OfType<string>()];
        string expected = (min > 0, max < int.MaxValue) switch
        {
            (true, true) when min == max => $"{low} {unit}",
            (true, true) => $"{low} to {high} {unit}",
            (true, false) => $"at least {low} {unit}",
            _ => $"at most {high} {unit}",
        };
        List<string> keywords = [];
        if (leaf == "String" && min > 0)
            keywords.AddRange(["minLength", low]);
        if (leaf == "String" && max < int.MaxValue)
            keywords.AddRange(["maxLength", high]);
        return new("Length", expected, conditions.Length == 0 ? "true" : string.Join(" && ", conditions), -1, new([.. keywords]));
    }
}

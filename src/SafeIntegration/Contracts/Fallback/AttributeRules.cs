using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SafeIntegration.Contracts;

/// <summary>The validation attributes that a contract knows, as rules: the same codes and the same strictness as in a generated contract.</summary>
internal static class AttributeRules
{
    private const string AddressHint = "a web address that starts with http://, https:// or ftp://";

    /// <summary>The rule of an attribute; null if it is none of the known ones.</summary>
    public static ValueRule? Of(ValidationAttribute attribute) => attribute switch
    {
        RangeAttribute range => Range(range),
        StringLengthAttribute length => Size(length.MinimumLength, length.MaximumLength),
        LengthAttribute length => Size(length.MinimumLength, length.MaximumLength),
        MinLengthAttribute length => Size(length.Length, int.MaxValue),
        MaxLengthAttribute length => Size(0, length.Length < 0 ? int.MaxValue : length.Length),
        RegularExpressionAttribute pattern => Pattern(pattern.Pattern),
        EmailAddressAttribute => Format(attribute, "an e-mail address", "email"),
        UrlAttribute => Format(attribute, AddressHint),
        PhoneAttribute => Format(attribute, "a telephone number"),
        CreditCardAttribute => Format(attribute, "the number of a payment card"),
        Base64StringAttribute => Format(attribute, "Base64"),
        AllowedValuesAttribute allowed => new(ViolationCode.UnknownValue, "one of " + Listed(allowed.Values), allowed.IsValid),
        DeniedValuesAttribute denied => new(ViolationCode.UnknownValue, "none of " + Listed(denied.Values), denied.IsValid),
        _ => null,
    };

    private static ValueRule Range(RangeAttribute range)
    {
        // Whose language a server speaks must not decide what "0.5" means.
        range.ParseLimitsInInvariantCulture = true;
        range.ConvertValueInInvariantCulture = true;
        string low = $"{(range.MinimumIsExclusive ? "above" : "from")} {Text(range.Minimum)}";
        string high = $"{(range.MaximumIsExclusive ? "below" : "to")} {Text(range.Maximum)}";
        return new(ViolationCode.OutOfRange, $"{low} {high}", range.IsValid)
        {
            Describe = schema =>
            {
                AddNumber(schema, range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum", range.Minimum);
                AddNumber(schema, range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum", range.Maximum);
            },
        };
    }

    private static ValueRule Size(int min, int max)
    {
        string amount = (min, max) switch
        {
            (_, int.MaxValue) => $"at least {min}",
            (0, _) => $"at most {max}",
            _ when min == max => $"exactly {min}",
            _ => $"{min} to {max}",
        };
        return new(ViolationCode.Length, $"{amount} characters", value => CountOf(value) is { } count && count >= min && count <= max)
        {
            Describe = schema =>
            {
                bool isList = schema["type"]?.ToJsonString().Contains("array", StringComparison.Ordinal) == true;
                if (min > 0)
                    schema[isList ? "minItems" : "minLength"] = min;
                if (max < int.MaxValue)
                    schema[isList ? "maxItems" : "maxLength"] = max;
            },
        };
    }

    /// <summary>The same rule for the elements of a list.</summary>
    public static ValueRule ForItems(ValueRule rule) => rule.Code != ViolationCode.Length ? rule : rule with
    {
        Code = ViolationCode.Items,
        Expected = rule.Expected.Replace("characters", "elements", StringComparison.Ordinal),
    };

    private static ValueRule Pattern(string pattern)
    {
        Regex whole = WholeText.Matching(pattern);
        return new(ViolationCode.Pattern, "text that matches " + pattern, value => whole.IsMatch(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""))
        {
            Describe = schema => schema["pattern"] = $"^(?:{pattern})$",
        };
    }

    private static ValueRule Format(ValidationAttribute attribute, string expected, string? format = null) => new(ViolationCode.Format, expected, attribute.IsValid)
    {
        Describe = format is null ? null : schema => schema["format"] = format,
    };

    private static int? CountOf(object value) => value switch
    {
        string text => text.Length,
        ICollection items => items.Count,
        IEnumerable items => items.Cast<object?>().Count(),
        _ => null,
    };

    private static void AddNumber(JsonObject schema, string keyword, object limit)
    {
        if (limit is IConvertible and not string and not DateTime)
            schema[keyword] = JsonNode.Parse(Text(limit));
    }

    private static string Listed(IEnumerable<object?> values) => string.Join(", ", values.Select(value => value is null ? "null" : Text(value)));

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

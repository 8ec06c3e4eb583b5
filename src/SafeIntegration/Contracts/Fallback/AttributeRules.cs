using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SafeIntegration.Contracts;

/// <summary>The validation attributes that a contract knows, as rules: the same codes and the same strictness as in a generated contract.</summary>
internal static class AttributeRules
{
    private static readonly ValueRule Nothing = new(ViolationCode.Rule, "anything", static _ => true);

    /// <summary>The rule of an attribute; null if it is none of the known ones.</summary>
    public static ValueRule? Of(ValidationAttribute attribute) => attribute switch
    {
        RangeAttribute range => Range(range),
        StringLengthAttribute length => Size(length.MinimumLength, length.MaximumLength),
        LengthAttribute length => Size(length.MinimumLength, length.MaximumLength),
        MinLengthAttribute length => Size(length.Length, int.MaxValue),
        MaxLengthAttribute length => Size(0, length.Length < 0 ? int.MaxValue : length.Length),
        RegularExpressionAttribute pattern => Pattern(pattern.Pattern),
        EmailAddressAttribute => Format(ContractFormats.IsEmailAddress, "an e-mail address", "format", "email"),
        UrlAttribute => Format(ContractFormats.IsUrl, "an address that begins with http://, https:// or ftp://", "format", "uri"),
        PhoneAttribute => Format(ContractFormats.IsPhone, "a phone number"),
        CreditCardAttribute => Format(ContractFormats.IsCreditCard, "the number of a credit card"),
        Base64StringAttribute => Format(ContractFormats.IsBase64, "Base64", "contentEncoding", "base64"),
        RequiredAttribute { AllowEmptyStrings: false } => new(ViolationCode.Length, "text that is not blank", static value => value is not string text || !string.IsNullOrWhiteSpace(text)),
        // Required is the nullability of the member; DataType alone checks nothing.
        RequiredAttribute => Nothing,
        DataTypeAttribute when attribute.GetType() == typeof(DataTypeAttribute) => Nothing,
        AllowedValuesAttribute allowed => new(ViolationCode.UnknownValue, "one of " + Listed(allowed.Values), allowed.IsValid),
        DeniedValuesAttribute denied => new(ViolationCode.UnknownValue, "none of " + Listed(denied.Values), denied.IsValid),
        _ => null,
    };

    private static ValueRule Range(RangeAttribute range)
    {
        // Whose language a server speaks must not decide what "0.5" means.
        range.ParseLimitsInInvariantCulture = true;
        range.ConvertValueInInvariantCulture = true;
        string low = $"{(range.MinimumIsExclusive ? "more than" : "at least")} {Text(range.Minimum)}";
        string high = $"{(range.MaximumIsExclusive ? "less than" : "at most")} {Text(range.Maximum)}";
        return new(ViolationCode.OutOfRange, $"{low} and {high}", range.IsValid)
        {
            Describe = schema =>
            {
                AddNumber(schema, range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum", range.Minimum);
                AddNumber(schema, range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum", range.Maximum);
            },
        };
    }

    private static ValueRule Size(int min, int max) => new(ViolationCode.Length, AmountOf(min, max), value => CountOf(value) is { } count && count >= min && count <= max)
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

    private static string AmountOf(int min, int max) => (min, max) switch
    {
        (_, int.MaxValue) => $"at least {min} characters",
        (0, _) => $"at most {max} characters",
        _ when min == max => $"{min} characters",
        _ => $"{min} to {max} characters",
    };

    /// <summary>The same rule for the elements of a list.</summary>
    public static ValueRule ForItems(ValueRule rule) => rule.Code != ViolationCode.Length ? rule : rule with
    {
        Code = ViolationCode.Items,
        Expected = rule.Expected.Replace("characters", "elements", StringComparison.Ordinal),
    };

    private static ValueRule Pattern(string pattern)
    {
        Regex whole = ContractPatterns.Create(WholeText.Of(pattern));
        return new(ViolationCode.Pattern, "text of the pattern " + pattern, value => ContractPatterns.IsMatch(whole, Text(value)))
        {
            Describe = schema => schema["pattern"] = $"^(?:{pattern})$",
        };
    }

    private static ValueRule Format(Func<string, bool> isKept, string expected, string? keyword = null, string? format = null) =>
        new(ViolationCode.Format, expected, value => value is string text && isKept(text))
        {
            Describe = keyword is null ? null : schema => schema[keyword] = format,
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

    private static string Listed(IEnumerable<object?> values) => string.Join(", ", values.OfType<object>().Select(Text));

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

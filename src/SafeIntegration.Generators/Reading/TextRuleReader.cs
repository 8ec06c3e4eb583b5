using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads the rules for text: patterns and formats.</summary>
internal static class TextRuleReader
{
    private const string Formats = "global::SafeIntegration.Contracts.ContractFormats.";

    /// <summary>What <c>Required</c> says of text.</summary>
    public static LeafRuleModel NotBlank { get; } =
        new("Length", "text that is not blank", "!string.IsNullOrWhiteSpace(value)", -1, new(["minLength", "1"]));

    public static LeafRuleModel? Read(AttributeData attribute, ReadingContext context, out string? obstacle)
    {
        obstacle = null;
        switch (attribute.AttributeClass!.Name)
        {
            case "RegularExpressionAttribute":
                return ReadPattern(attribute.Argument(0) as string ?? "", context, out obstacle);
            case "EmailAddressAttribute":
                return new("Format", "an e-mail address", Formats + "IsEmailAddress(value)", -1, new(["format", "\"email\""]));
            case "UrlAttribute":
                return new("Format", "an address that begins with http://, https:// or ftp://", Formats + "IsUrl(value)", -1, new(["format", "\"uri\""]));
            case "PhoneAttribute":
                return new("Format", "a phone number", Formats + "IsPhone(value)", -1, default);
            case "CreditCardAttribute":
                return new("Format", "the number of a credit card", Formats + "IsCreditCard(value)", -1, default);
            default:
                return new("Format", "Base64", Formats + "IsBase64(value)", -1, new(["contentEncoding", "\"base64\""]));
        }
    }

    private static LeafRuleModel? ReadPattern(string pattern, ReadingContext context, out string? obstacle)
    {
        obstacle = null;
        string expected = $"text of the pattern {pattern}";
        EquatableArray<string> keywords = new(["pattern", Literals.Json($"^(?:{pattern})$")]);
        if (PatternLowering.TryReadChoices(pattern) is { } choices)
            return new("Pattern", expected, "value is " + string.Join(" or ", choices.Select(Literals.String)), -1, keywords);
        try
        {
            _ = new Regex(RegexText.Whole(pattern), RegexOptions.CultureInvariant);
            return new("Pattern", expected, null, context.PatternOf(pattern), keywords);
        }
        catch (ArgumentException)
        {
            obstacle = "the pattern is not a regular expression";
            return null;
        }
    }
}

using System.Globalization;
using System.Text;

namespace SafeIntegration.Generators.Reading;

/// <summary>The naming policies of System.Text.Json, at compile time: the values of its <c>JsonKnownNamingPolicy</c>.</summary>
internal enum NamingPolicy
{
    Unspecified = 0,
    CamelCase = 1,
    SnakeCaseLower = 2,
    SnakeCaseUpper = 3,
    KebabCaseLower = 4,
    KebabCaseUpper = 5,
}

/// <summary>Turns the names of C# into names of JSON.</summary>
internal static class NamingPolicyExtensions
{
    private enum Last
    {
        Nothing,
        Upper,
        LowerOrDigit,
        Space,
    }

    public static string Convert(this NamingPolicy policy, string name) => policy switch
    {
        NamingPolicy.CamelCase => ToCamelCase(name),
        NamingPolicy.SnakeCaseLower => Separate(name, '_', char.ToLowerInvariant),
        NamingPolicy.SnakeCaseUpper => Separate(name, '_', char.ToUpperInvariant),
        NamingPolicy.KebabCaseLower => Separate(name, '-', char.ToLowerInvariant),
        NamingPolicy.KebabCaseUpper => Separate(name, '-', char.ToUpperInvariant),
        _ => name,
    };

    // The leading capitals become small, except the last one before a small letter: IDNumber becomes idNumber.
    private static string ToCamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            bool startsWord = i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]);
            if (startsWord)
                break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static string Separate(string name, char separator, Func<char, char> casing)
    {
        var result = new StringBuilder();
        Last last = Last.Nothing;
        for (int i = 0; i < name.Length; i++)
        {
            switch (char.GetUnicodeCategory(name[i]))
            {
                case UnicodeCategory.UppercaseLetter:
                    bool startsWord = last is Last.LowerOrDigit or Last.Space || (last == Last.Upper && i + 1 < name.Length && char.IsLower(name[i + 1]));
                    if (startsWord)
                        result.Append(separator);
                    result.Append(casing(name[i]));
                    last = Last.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    if (last == Last.Space)
                        result.Append(separator);
                    result.Append(casing(name[i]));
                    last = Last.LowerOrDigit;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    last = last == Last.Nothing ? Last.Nothing : Last.Space;
                    break;
                default:
                    result.Append(name[i]);
                    last = Last.Nothing;
                    break;
            }
        }

        return result.ToString();
    }
}

using System.Text.RegularExpressions;
using CsCheck;
using SafeIntegration.Generators.Reading;

namespace SafeIntegration.Generators.Tests.Reading;

/// <summary>A lowered pattern accepts exactly the texts that the regular expression accepts.</summary>
public sealed class PatternLoweringTests
{
    private static readonly Gen<string> Atom = Pick("a", "b", "-", "\\.", "[ab]", "[0-9]", "\\d", "[a-c_]", "[A-Z0-9]", "_", "\\-", " ", "[-a]", "[a-]", "[\\d.]");
    private static readonly Gen<string> Count = Pick("", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}");
    private static readonly Gen<string> Pattern = Gen.Select(Gen.Select(Atom, Count, (atom, count) => atom + count).Array[1, 5], parts => string.Concat(parts));
    private static readonly Gen<string> Text = Gen.Char["ab-._09 AZc\nxé٣"].Array[0, 8].Select(letters => new string(letters));

    [Fact]
    public void Steps_and_regular_expression_agree() => Gen.Select(Pattern, Text.Array[20]).Sample((pattern, texts) =>
    {
        if (PatternLowering.TryLower(pattern) is not { } steps)
            return;
        var regex = new Regex(RegexText.Whole(pattern), RegexOptions.CultureInvariant);
        foreach (string text in texts)
            Assert.True(regex.IsMatch(text) == Matches(steps, text), $"pattern {pattern}, text {text}");
    }, iter: 20_000);

    [Theory]
    [InlineData("ord_[a-z0-9]{10}", true)]
    [InlineData("^[A-Z]{3}-[0-9]{4}$", true)]
    [InlineData(@"\A\d+\z", true)]
    [InlineData("[a-z]+[0-9]*", true)]
    [InlineData("[a-z]*z", false)]
    [InlineData("[^a]", false)]
    [InlineData("a|b", false)]
    [InlineData("(ab)+", false)]
    [InlineData("é+", false)]
    [InlineData(@"\w+", false)]
    [InlineData(".*", false)]
    [InlineData("a{2}?", false)]
    public void Only_a_pattern_without_going_back_is_lowered(string pattern, bool isLowered) => Assert.Equal(isLowered, PatternLowering.TryLower(pattern) is not null);

    [Theory]
    [InlineData("en|de|fr", "en,de,fr")]
    [InlineData("^(?:en|de)$", "en,de")]
    [InlineData("^en|de$", null)]
    [InlineData("e.|de", null)]
    [InlineData("en", null)]
    public void Plain_alternatives_are_choices(string pattern, string? choices) =>
        Assert.Equal(choices, PatternLowering.TryReadChoices(pattern) is { } read ? string.Join(',', read) : null);

    [Fact]
    public void A_digit_is_an_ascii_digit()
    {
        Assert.DoesNotMatch(RegexText.Whole(@"\d"), "٣");
        Assert.DoesNotMatch(RegexText.Whole(@"[\d]"), "٣");
        Assert.Matches(RegexText.Whole(@"\\d"), @"\d");
    }

    [Fact]
    public void The_whole_text_must_match()
    {
        Assert.DoesNotMatch(RegexText.Whole("^[A-Z]{2}$"), "DE\n");
        Assert.DoesNotMatch(RegexText.Whole("a|b"), "ab");
    }

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static bool Matches(PatternStep[] steps, string text)
    {
        int at = 0;
        foreach (PatternStep step in steps)
        {
            int count = 0;
            while (count < step.Max && at < text.Length && Contains(step, text[at]))
            {
                at++;
                count++;
            }

            if (count < step.Min)
                return false;
        }

        return at == text.Length;
    }

    private static bool Contains(PatternStep step, char letter) =>
        letter < 128 && ((letter < 64 ? step.Set >> letter : step.SetHigh >> (letter - 64)) & 1) != 0;
}

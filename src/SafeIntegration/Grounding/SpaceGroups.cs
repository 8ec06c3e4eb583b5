namespace SafeIntegration.Grounding;

/// <summary>Thousands set apart by spaces: <c>1 234 567,89</c>.</summary>
internal static class SpaceGroups
{
    /// <summary>Ends the number of groups in a number that a decimal can hold; keeps the work for a long row of numbers linear.</summary>
    public const int MaxGroups = 9;

    /// <summary>Whether a run of digits may be the first group: one to three digits, no leading zero.</summary>
    public static bool CanOpen(ReadOnlySpan<char> run) => run.Length <= 3 && run[0] != '0' && !run.ContainsAnyExceptInRange('0', '9');

    public static bool IsSpace(char c) => c == ' ' || IsTypographic(c);

    /// <summary>A space that is written only to keep digits together: no-break, narrow no-break, thin and figure space.</summary>
    public static bool IsTypographic(char c) => c is '\u00A0' or '\u202F' or '\u2009' or '\u2007';

    /// <summary>End of the group behind the space at <paramref name="at"/>: three digits, perhaps with decimals; <paramref name="at"/> itself where none follows.</summary>
    public static int EndOfGroup(string text, int at, char space)
    {
        if (Characters.At(text, at) != space || !Characters.IsDigit(Characters.At(text, at + 1))) return at;
        int end = NumberText.End(text, at + 1);
        ReadOnlySpan<char> group = text.AsSpan(at + 1, end - at - 1);
        int digits = group.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) return group.Length == 3 ? end : at;

        bool isDecimal = digits == 3 && group[digits] is '.' or ',' && !group[(digits + 1)..].ContainsAnyExceptInRange('0', '9');
        return isDecimal ? end : at;
    }
}

namespace SafeIntegration.Grounding;

/// <summary>
/// Finds every amount and number of a text with every value it can have. <c>1.234</c> is 1234 and 1.234. Thousands set apart by ordinary spaces also count as
/// separate numbers, since a table's columns look the same: <c>2 350,00</c> is 2350, 2 and 350. Linear in the length of the text.
/// </summary>
internal static class MoneyRecognizer
{
    public static List<Reading<decimal>> Recognize(string text, CancellationToken cancellationToken)
    {
        List<Reading<decimal>> found = [];
        int at = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int digits = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (digits < 0) return found;
            at = ReadNumber(text, at + digits, found);
        }
    }

    /// <summary>Reads the number at <paramref name="start"/>, and what it may form with the groups behind it.</summary>
    /// <returns>Where to go on.</returns>
    private static int ReadNumber(string text, int start, List<Reading<decimal>> found)
    {
        int end = NumberText.End(text, start);
        char space = Characters.At(text, end);
        int joined = end;
        if (SpaceGroups.IsSpace(space) && SpaceGroups.CanOpen(text.AsSpan(start, end - start)))
        {
            bool typographic = SpaceGroups.IsTypographic(space);
            for (int groups = 1; groups <= SpaceGroups.MaxGroups; groups++)
            {
                int next = SpaceGroups.EndOfGroup(text, joined, space);
                if (next == joined) break;
                bool hasDecimals = next - joined > 4;
                joined = next;
                if (!typographic) Add(text, start, joined, found);
                if (hasDecimals) break;
            }

            if (typographic && joined > end)
            {
                Add(text, start, joined, found);
                return joined;
            }
        }

        Add(text, start, end, found);
        return end;
    }

    private static void Add(string text, int start, int end, List<Reading<decimal>> found)
    {
        (decimal? withDecimals, decimal? whole) = NumberText.Read(text.AsSpan(start, end - start));
        if (withDecimals is null && whole is null) return;
        AmountContext context = new(text, start, end);
        if (!context.Read()) return;

        foreach (decimal? value in (ReadOnlySpan<decimal?>)[withDecimals, whole])
        {
            if (value is null) continue;
            if (context.IsNegative) found.Add(new(-value.Value, context.Signed));
            if (context.IsPositive) found.Add(new(value.Value, TextSpan.Between(start, end)));
        }
    }
}

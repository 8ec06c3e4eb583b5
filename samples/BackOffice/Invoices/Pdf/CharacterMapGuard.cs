namespace BackOffice.Invoices.Pdf;

/// <summary>
/// Refuses character maps with absurd ranges. A map is a small text, but a range in it, such as
/// <c>&lt;00000000&gt; &lt;FFFFFFFF&gt;</c>, makes PdfPig fill a table entry by entry.
/// </summary>
internal static class CharacterMapGuard
{
    private const int LongestCode = 4;
    private const long WidestRange = 0x10000;

    public static void Check(ReadOnlySpan<byte> content, ReadingBudget budget)
    {
        Check(content, "beginbfrange"u8, budget);
        Check(content, "begincidrange"u8, budget);
        Check(content, "beginnotdefrange"u8, budget);
    }

    private static void Check(ReadOnlySpan<byte> content, ReadOnlySpan<byte> begin, ReadingBudget budget)
    {
        int at;
        while ((at = content.IndexOf(begin)) >= 0)
        {
            content = content[(at + begin.Length)..];
            int end = content.IndexOf("end"u8);
            if (!Sane(end < 0 ? content : content[..end]))
                budget.Fail(UnreadableReason.TooMuchContent, "A character map of the document covers an absurd range.");
            budget.ThrowIfSpent();
        }
    }

    /// <summary>Every pair of adjacent codes spans at most <see cref="WidestRange"/>; destinations pass the same test by being ignored.</summary>
    private static bool Sane(ReadOnlySpan<byte> ranges)
    {
        while (true)
        {
            if (!Code(ref ranges, out long low, out bool tooLong)) return !tooLong;
            if (!Code(ref ranges, out long high, out tooLong)) return !tooLong;
            if (high - low > WidestRange) return false;
            if (!SkipDestination(ref ranges)) return true;
        }
    }

    private static bool Code(ref ReadOnlySpan<byte> ranges, out long code, out bool tooLong)
    {
        code = 0;
        tooLong = false;
        int open = ranges.IndexOf((byte)'<');
        if (open < 0) return false;
        ranges = ranges[(open + 1)..];
        int digits = 0;
        int i = 0;
        for (; i < ranges.Length && ranges[i] != '>'; i++)
        {
            if (!char.IsAsciiHexDigit((char)ranges[i])) continue;
            code = (code << 4) + Convert.ToInt32(((char)ranges[i]).ToString(), 16);
            if (++digits > LongestCode * 2)
            {
                tooLong = true;
                return false;
            }
        }

        ranges = ranges[i..];
        return true;
    }

    /// <summary>A destination is a hexadecimal string, an array of them, or a number.</summary>
    private static bool SkipDestination(ref ReadOnlySpan<byte> ranges)
    {
        int i = ranges.IndexOf((byte)'>') + 1;
        while (i < ranges.Length && ranges[i] <= ' ') i++;
        if (i >= ranges.Length) return false;
        byte close = ranges[i] switch { (byte)'<' => (byte)'>', (byte)'[' => (byte)']', _ => (byte)'\n' };
        int end = ranges[i..].IndexOf(close);
        if (end < 0) return false;
        ranges = ranges[(i + end + 1)..];
        return true;
    }
}

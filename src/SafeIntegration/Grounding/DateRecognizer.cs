using static SafeIntegration.Grounding.Characters;

namespace SafeIntegration.Grounding;

/// <summary>
/// Finds every date of a text with every day it can mean: in figures (year first, day first, or month first with slash or dash) and with the month's name.
/// A date without a year is none. Linear in the length of the text.
/// </summary>
internal static class DateRecognizer
{
    /// <summary>Two-digit years are 1950 to 2049.</summary>
    private const int LastShortYearOf2000 = 49;

    public static List<Reading<DateOnly>> Recognize(string text, CancellationToken cancellationToken)
    {
        List<Reading<DateOnly>> found = [];
        for (int at = 0; at < text.Length; at++)
        {
            if ((at & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (!char.IsLetterOrDigit(text[at]) || IsWord(At(text, at - 1))) continue;
            if (!IsDigit(text[at])) ReadMonthFirst(text, at, found);
            else if (!ReadFigures(text, at, found)) ReadWithMonthName(text, at, found);
        }

        return found;
    }

    /// <summary><c>2024-03-12</c>, <c>20240312</c>, <c>12.03.2024</c>, <c>12/3/24</c>.</summary>
    private static bool ReadFigures(string text, int start, List<Reading<DateOnly>> found)
    {
        DateCursor cursor = new(text, start);
        if (!cursor.TakeNumber(out int first, out int firstDigits)) return false;
        if (firstDigits == 8) return AddCompact(text, start, first, found);
        if (!cursor.TakeSeparator(out char separator)) return false;
        if (!cursor.TakeNumber(out int second, out int secondDigits) || secondDigits > 2) return false;
        if (!cursor.TakeSeparator(out char again) || again != separator) return false;
        if (!cursor.TakeNumber(out int third, out int thirdDigits)) return false;

        int end = cursor.Position;
        bool yearFirst = firstDigits == 4 && thirdDigits <= 2;
        bool yearLast = firstDigits <= 2 && thirdDigits is 2 or 4;
        if (!yearFirst && !yearLast) return false;
        if (Continues(text, start - 1, start - 2, separator, IsWord) || Continues(text, end, end + 1, separator, IsDigit)) return false;
        if (!EndsWord(text, end) && !(yearFirst && IsTime(text, end))) return false;

        TextSpan span = TextSpan.Between(start, end);
        if (yearFirst) return Add(first, second, third, span, found);

        int year = FullYear(third, thirdDigits);
        bool dayFirst = Add(year, second, first, span, found);
        // Dots are never written month first; and 5/5 is one date, not two.
        bool monthFirst = separator != '.' && first != second && Add(year, first, second, span, found);
        return dayFirst || monthFirst;
    }

    /// <summary><c>12 March 2024</c>, <c>12. März 24</c>, <c>1er mars 2024</c>, <c>12 de marzo de 2024</c>, <c>2024-Mar-12</c>.</summary>
    private static void ReadWithMonthName(string text, int start, List<Reading<DateOnly>> found)
    {
        DateCursor cursor = new(text, start);
        if (!cursor.TakeNumber(out int first, out int firstDigits)) return;
        if (firstDigits <= 2) cursor.SkipOrdinalSuffix();
        cursor.SkipGap();
        if (!cursor.TakeMonth(out int month)) return;
        cursor.SkipGap();
        if (!cursor.TakeNumber(out int last, out int lastDigits)) return;

        TextSpan span = TextSpan.Between(start, cursor.Position);
        if (firstDigits == 4 && lastDigits <= 2 && EndsWord(text, span.End)) Add(first, month, last, span, found);
        if (firstDigits <= 2) AddWithYear(text, last, lastDigits, month, first, span, found);
    }

    /// <summary><c>March 12, 2024</c>, <c>Mar. 12th 24</c>.</summary>
    private static void ReadMonthFirst(string text, int start, List<Reading<DateOnly>> found)
    {
        DateCursor cursor = new(text, start);
        if (!cursor.TakeMonth(out int month)) return;
        cursor.SkipGap();
        if (!cursor.TakeNumber(out int day, out int dayDigits) || dayDigits > 2) return;
        cursor.SkipOrdinalSuffix();
        int dayEnd = cursor.Position;
        cursor.SkipGap();
        if (cursor.Position == dayEnd) return;
        if (!cursor.TakeNumber(out int year, out int yearDigits)) return;
        AddWithYear(text, year, yearDigits, month, day, TextSpan.Between(start, cursor.Position), found);
    }

    private static void AddWithYear(string text, int year, int digits, int month, int day, TextSpan span, List<Reading<DateOnly>> found)
    {
        if (digits is not (2 or 4) || !EndsWord(text, span.End)) return;
        // Two digits that go on are a time or an amount: "12 March 10:30".
        bool goesOn = At(text, span.End) is '.' or ',' or ':' or '/' && IsDigit(At(text, span.End + 1));
        if (digits == 4 || !goesOn) Add(FullYear(year, digits), month, day, span, found);
    }

    private static bool AddCompact(string text, int start, int figures, List<Reading<DateOnly>> found)
    {
        int year = figures / 10_000;
        int end = start + 8;
        bool isPlausible = year is >= 1900 and < 2100 && (EndsWord(text, end) || IsTime(text, end));
        return isPlausible && Add(year, figures / 100 % 100, figures % 100, TextSpan.Between(start, end), found);
    }

    private static bool Add(int year, int month, int day, TextSpan span, List<Reading<DateOnly>> found)
    {
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        found.Add(new(new DateOnly(year, month, day), span));
        return true;
    }

    private static int FullYear(int year, int digits) =>
        digits == 4 ? year : year <= LastShortYearOf2000 ? 2000 + year : 1900 + year;

    private static bool EndsWord(string text, int end) => !IsWord(At(text, end));

    /// <summary>The <c>T10:30</c> of a timestamp.</summary>
    private static bool IsTime(string text, int end) => At(text, end) is 'T' or 't' && IsDigit(At(text, end + 1));

    /// <summary>Whether the same separator goes on beyond the date, which makes it a version, an address or an identifier.</summary>
    private static bool Continues(string text, int next, int beyond, char separator, Func<char, bool> isPart)
    {
        char c = At(text, next);
        return (c == separator || (separator == '-' && IsDash(c))) && isPart(At(text, beyond));
    }
}

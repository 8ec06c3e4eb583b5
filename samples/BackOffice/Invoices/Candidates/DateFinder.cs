using System.Globalization;
using System.Text.RegularExpressions;
using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Candidates;

/// <summary>Finds dates in the usual English, German and French notations.</summary>
internal static partial class DateFinder
{
    private const int MostWords = 3;
    private const int EarliestYear = 1990;
    private const int LatestYear = 2079;

    private static readonly string[][] s_months =
    [
        ["jan", "january", "januar", "jänner", "janv", "janvier"],
        ["feb", "february", "februar", "févr", "fév", "février"],
        ["mar", "march", "märz", "mrz", "mars"],
        ["apr", "april", "avr", "avril"],
        ["may", "mai"],
        ["jun", "june", "juni", "juin"],
        ["jul", "july", "juli", "juil", "juillet"],
        ["aug", "august", "août"],
        ["sep", "sept", "september", "septembre"],
        ["oct", "october", "okt", "oktober", "octobre"],
        ["nov", "november", "novembre"],
        ["dec", "december", "dez", "dezember", "déc", "décembre"],
    ];

    private static readonly Dictionary<string, int> s_monthNumbers =
        s_months.SelectMany((names, i) => names.Select(n => (n, i + 1))).ToDictionary(p => p.n, p => p.Item2, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<Candidate<DateValue>> Find(PdfText text)
    {
        List<Candidate<DateValue>> found = [];
        for (int first = 0; first < text.Words.Count; first++)
        {
            for (int count = MostWords; count > 0; count--)
            {
                if (!OnOneLine(text.Words, first, count)) continue;
                List<DateValue> readings = [.. Parse(string.Join(' ', text.Words.Skip(first).Take(count).Select(w => w.Text)))];
                if (readings.Count == 0) continue;
                found.AddRange(readings.Select(r => new Candidate<DateValue>(r, first, first + count - 1)));
                first += count - 1;
                break;
            }
        }

        return found;
    }

    /// <summary>All ways to read the text as a date: none, one, or two.</summary>
    public static IEnumerable<DateValue> Parse(string text)
    {
        string core = text.Trim('(', ')', ',', ';', ':', '.');
        if (core.Length is < 6 or > 20 || !char.IsLetterOrDigit(core[0])) yield break;
        if (YearFirst().Match(core) is { Success: true } iso)
        {
            if (Make(Number(iso, 1), Number(iso, 2), Number(iso, 3)) is { } date) yield return new DateValue(date, DateReading.Certain);
        }
        else if (AllDigits().Match(core) is { Success: true } numeric)
        {
            (int a, int b, int year) = (Number(numeric, 1), Number(numeric, 3), Year(numeric.Groups[4].Value));
            bool dots = numeric.Groups[2].Value == ".";
            DateOnly? dayFirst = Make(year, b, a);
            DateOnly? monthFirst = dots ? null : Make(year, a, b);
            bool both = dayFirst is not null && monthFirst is not null && dayFirst != monthFirst;
            if (dayFirst is { } d) yield return new DateValue(d, both ? DateReading.DayFirst : DateReading.Certain);
            if (monthFirst is { } m && m != dayFirst) yield return new DateValue(m, both ? DateReading.MonthFirst : DateReading.Certain);
        }
        else if (DayThenName().Match(core) is { Success: true } named)
        {
            if (Make(Year(named.Groups[3].Value), Month(named.Groups[2].Value), Number(named, 1)) is { } date) yield return new DateValue(date, DateReading.Certain);
        }
        else if (NameThenDay().Match(core) is { Success: true } american)
        {
            if (Make(Year(american.Groups[3].Value), Month(american.Groups[1].Value), Number(american, 2)) is { } date) yield return new DateValue(date, DateReading.Certain);
        }
    }

    private static bool OnOneLine(IReadOnlyList<PdfWord> words, int first, int count) =>
        first + count <= words.Count && words[first].Line == words[first + count - 1].Line;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Year(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);

    private static int Month(string name) => s_monthNumbers.GetValueOrDefault(name);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(@"\A([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex AllDigits();

    [GeneratedRegex(@"\A([0-9]{1,2})(?:\.|er|st|nd|rd|th)?[- ](\p{L}{3,10})\.?[-, ]{1,2}([0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayThenName();

    [GeneratedRegex(@"\A(\p{L}{3,10})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenDay();
}

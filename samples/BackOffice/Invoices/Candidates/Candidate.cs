using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Candidates;

/// <summary>Words of the document that could be the value of a field.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
internal sealed record Candidate<T>(T Value, int First, int Last)
{
    public bool Covers(int word) => First <= word && word <= Last;
}

/// <summary>An amount of money with the marks around it.</summary>
internal sealed record AmountValue(decimal Amount, string? Currency);

/// <summary>A date; one printed as 03/04/2025 gives two candidates, one for each reading.</summary>
internal sealed record DateValue(DateOnly Date, DateReading Reading);

internal enum DateReading
{
    Certain,
    DayFirst,
    MonthFirst,
}

/// <summary>All candidates of a document.</summary>
internal sealed record CandidateSet(
    IReadOnlyList<Candidate<AmountValue>> Amounts,
    IReadOnlyList<Candidate<DateValue>> Dates,
    IReadOnlyList<Candidate<string>> Numbers,
    IReadOnlyList<Candidate<string>> Currencies)
{
    public static CandidateSet Find(PdfText text)
    {
        IReadOnlyList<Candidate<AmountValue>> amounts = AmountFinder.Find(text);
        IReadOnlyList<Candidate<DateValue>> dates = DateFinder.Find(text);
        return new CandidateSet(amounts, dates, NumberFinder.Find(text, amounts, dates), CurrencyFinder.Find(text));
    }
}

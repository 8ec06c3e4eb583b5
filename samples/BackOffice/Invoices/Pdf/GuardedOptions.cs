using UglyToad.PdfPig;

namespace BackOffice.Invoices.Pdf;

/// <summary>Carries the budget through PdfPig, which hands its options to filters and page factories.</summary>
internal sealed class GuardedOptions : ParsingOptions
{
    private const int DeepestNesting = 100;

    public GuardedOptions(ReadingBudget budget)
    {
        Budget = budget;
        FilterProvider = new BoundedFilters(budget);
        MaxStackDepth = DeepestNesting;
        SkipMissingFonts = true;
    }

    public ReadingBudget Budget { get; }
}

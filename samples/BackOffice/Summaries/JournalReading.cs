using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Summaries;

/// <summary>Reads a whole integration from the journal.</summary>
public static class JournalReading
{
    private const int PageSize = 1000;

    /// <summary>All items of an integration, oldest first.</summary>
    public static async Task<IReadOnlyList<ItemRecord>> ReadAllAsync(this IJournalStore journal, string integration, CancellationToken cancellationToken)
    {
        var items = new List<ItemRecord>();
        IReadOnlyList<ItemRecord> page;
        do
        {
            page = await journal.ListAsync(new() { Integrations = [integration], After = items.Count == 0 ? null : items[^1].Id, Max = PageSize }, cancellationToken);
            items.AddRange(page);
        }
        while (page.Count == PageSize);
        return items;
    }
}

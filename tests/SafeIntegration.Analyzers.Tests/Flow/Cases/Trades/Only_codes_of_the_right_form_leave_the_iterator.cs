// shape: iterator that yields only what matches a pattern
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Inventory.Scans;

public sealed record ScanRow(string Code, string Operator);

public interface IStockTaking
{
    [Effect]
    Task CountAsync(string code);
}

public sealed class ScanImport(HttpClient scanners, IStockTaking stock)
{
    private static readonly Regex CodeForm = new("^[A-Z]{3}-[0-9]{5}$", RegexOptions.CultureInvariant);

    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        List<ScanRow> rows = await scanners.GetFromJsonAsync<List<ScanRow>>("scans", cancellationToken) ?? [];
        foreach (string code in WellFormed(rows))
            await stock.CountAsync(code);
    }

    private static IEnumerable<string> WellFormed(IEnumerable<ScanRow> rows)
    {
        foreach (ScanRow row in rows)
        {
            if (!CodeForm.IsMatch(row.Code))
                continue;

            yield return row.Code;
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using SafeIntegration;

public sealed record PriceRow(string Sku, decimal Price, DateOnly From);

public interface IPriceList
{
    [Effect]
    Task SetAsync(string sku, decimal price, DateOnly from, CancellationToken cancellationToken);
}

public static class PriceFile
{
    private static readonly Regex s_sku = new("^[A-Z]{3}-[0-9]{4}$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public static bool TryRead(string line, [NotNullWhen(true)] out PriceRow? row)
    {
        row = null;
        string[] columns = line.Split(',');
        if (columns is not [var sku, var priceText, var fromText])
            return false;
        if (!s_sku.IsMatch(sku))
            return false;
        if (!decimal.TryParse(priceText, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal price)
            || !DateOnly.TryParseExact(fromText, "yyyy-MM-dd", out DateOnly from))
        {
            return false;
        }

        row = new PriceRow(sku, price, from);
        return true;
    }
}

public static class PriceImport
{
    public static void MapPriceImport(this WebApplication app) => app.MapPost("/prices/import", ImportAsync).DisableAntiforgery();

    private static async Task<IResult> ImportAsync(IFormFile file, IPriceList prices, CancellationToken cancellationToken)
    {
        var rejected = new List<string>();
        using var reader = new StreamReader(file.OpenReadStream());
        await reader.ReadLineAsync(cancellationToken);
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            if (!PriceFile.TryRead(line, out PriceRow? row))
            {
                rejected.Add(line);
                continue;
            }

            await prices.SetAsync(row.Sku, row.Price, row.From, cancellationToken);
        }

        return Results.Ok(new { rejected });
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace Stock.Import;

public sealed record StockRow(string Sku, int Pieces, DateOnly Counted);

public interface ISkus
{
    Task<FrozenSet<string>> AllAsync(CancellationToken cancellationToken);
}

public static class StockFile
{
    public static async Task<(List<StockRow> Rows, List<string> Errors)> ParseAsync(TextReader reader, FrozenSet<string> skus, CancellationToken cancellationToken)
    {
        var rows = new List<StockRow>();
        var errors = new List<string>();
        for (int number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Split(';', StringSplitOptions.TrimEntries) is not [var sku, var count, var date])
            {
                errors.Add($"Line {number} has not three cells.");
                continue;
            }

            if (!skus.Contains(sku))
            {
                errors.Add($"Line {number}: there is no article {sku}.");
                continue;
            }

            if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int pieces)
                || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly counted))
            {
                errors.Add($"Line {number} has no number or no date.");
                continue;
            }

            rows.Add(new StockRow(sku, pieces, counted));
        }

        return (rows, errors);
    }
}

public static class StockEndpoints
{
    public static void MapStockImport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/stock/import", async (IFormFile file, ISkus skus, IHttpClientFactory clients, CancellationToken cancellationToken) =>
        {
            using var reader = new StreamReader(file.OpenReadStream());
            var (rows, errors) = await StockFile.ParseAsync(reader, await skus.AllAsync(cancellationToken), cancellationToken);
            if (errors.Count > 0)
                return Results.ValidationProblem(new Dictionary<string, string[]> { ["file"] = [.. errors] });

            foreach (StockRow[] batch in rows.Chunk(100))
            {
                using HttpResponseMessage response = await clients.CreateClient("erp").PutAsJsonAsync("stock", batch, cancellationToken);
                response.EnsureSuccessStatusCode();
            }

            return Results.Ok(new { rows.Count });
        }).DisableAntiforgery();
}

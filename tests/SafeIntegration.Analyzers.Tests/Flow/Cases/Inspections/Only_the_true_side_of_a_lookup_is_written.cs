using System.Data;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Dapper;

public sealed record ListPrice(string Sku, decimal Net, string TaxClass);

public sealed class PriceImport(HttpClient supplier, Func<IDbConnection> connect, ILogger<PriceImport> logger)
{
    private static readonly Regex Sku = new("^SK-[0-9]{6}$");
    private static readonly decimal Lowest = 0.01m;
    private static readonly decimal Highest = 20_000m;

    public async Task<int> ImportAsync(CancellationToken cancellationToken)
    {
        ListPrice[] prices = await supplier.GetFromJsonAsync<ListPrice[]>("prices", cancellationToken)
            ?? throw new InvalidDataException("The supplier sent no prices.");

        ILookup<bool, ListPrice> plausible = prices.ToLookup(IsPlausible);
        foreach (ListPrice refused in plausible[false])
            logger.LogWarning("Price of {Sku} refused: {Price}", refused.Sku, refused);

        using IDbConnection connection = connect();
        int count = 0;
        foreach (ListPrice price in plausible[true])
        {
            count += await connection.ExecuteAsync(
                "update product set net = @Net, tax_class = @TaxClass where sku = @Sku",
                new { price.Sku, price.Net, price.TaxClass });
        }

        return count;
    }

    private static bool IsPlausible(ListPrice price) =>
        price is { Sku: not null, TaxClass: "full" or "reduced" or "none" }
        && Sku.IsMatch(price.Sku)
        && price.Net >= Lowest
        && price.Net <= Highest;
}

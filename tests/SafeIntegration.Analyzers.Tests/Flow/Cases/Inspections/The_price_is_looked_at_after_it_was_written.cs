using System.Data;
using Dapper;
using Microsoft.AspNetCore.Mvc;

public sealed record PriceChange(decimal Net);

public sealed class ImplausiblePriceException(decimal price) : Exception($"A price of {price} is not plausible.");

[Route("prices")]
public sealed class PricesController(IDbConnection database, IConfiguration configuration) : ControllerBase
{
    private static readonly decimal Lowest = 0.10m;
    private static readonly decimal Highest = 4_999m;

    [HttpPut("current")]
    public async Task<IActionResult> ChangeAsync([FromBody] PriceChange change)
    {
        string sku = configuration["Promotion:Sku"] ?? throw new InvalidOperationException("No promotion.");
        try
        {
            await SaveAsync(sku, change); // expect: SI1001
            EnsurePlausible(change.Net);
        }
        catch (ImplausiblePriceException exception)
        {
            return UnprocessableEntity(exception.Message);
        }

        return NoContent();
    }

    private async Task SaveAsync(string sku, PriceChange change)
    {
        const string Sql = "update product set net = @Net where sku = @sku";
        await database.ExecuteAsync(Sql, new { sku, change.Net });
    }

    private static void EnsurePlausible(decimal price)
    {
        if (price < Lowest || price > Highest)
            throw new ImplausiblePriceException(price);
    }
}

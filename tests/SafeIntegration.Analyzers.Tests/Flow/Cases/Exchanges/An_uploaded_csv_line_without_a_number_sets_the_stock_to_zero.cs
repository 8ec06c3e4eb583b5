using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

public sealed record Product(int Id, string Sku);

public interface IProducts
{
    Task<Dictionary<string, Product>> BySkuAsync(CancellationToken cancellationToken);
}

public interface IStock
{
    [Effect]
    Task SetAsync(int product, int quantity, CancellationToken cancellationToken);
}

[ApiController]
[Route("stock")]
public sealed class StockImportController(IProducts products, IStock stock) : ControllerBase
{
    [HttpPost("import")]
    public async Task<IActionResult> ImportAsync(IFormFile file, CancellationToken cancellationToken)
    {
        Dictionary<string, Product> known = await products.BySkuAsync(cancellationToken);
        int lines = 0;
        using var reader = new StreamReader(file.OpenReadStream());
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            lines++;
            string[] columns = line.Split(';');
            if (columns.Length < 2 || !known.TryGetValue(columns[0].Trim(), out Product? product))
                continue;

            int quantity = QuantityOf(columns);
            await stock.SetAsync(product.Id, quantity, cancellationToken); // expect: SI1005
        }

        return Ok(lines);
    }

    private static int QuantityOf(string[] columns)
    {
        int.TryParse(columns[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out int quantity);
        return quantity;
    }
}

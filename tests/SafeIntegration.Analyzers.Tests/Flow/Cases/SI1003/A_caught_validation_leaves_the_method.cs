// The catch returns, so nothing after it sees the invalid one.
using FluentValidation;
using SafeIntegration;

namespace Shop.Stock;

public sealed record StockLevel(string Sku, int Available);

public sealed class StockImport(HttpClient supplier, IValidator<StockLevel> validator, ILogger<StockImport> logger)
{
    public async Task<bool> ImportAsync(string sku)
    {
        StockLevel level = await supplier.GetFromJsonAsync<StockLevel>($"stock/{sku}") ?? throw new InvalidOperationException("No stock level.");
        try
        {
            validator.ValidateAndThrow(level);
        }
        catch (ValidationException problem)
        {
            logger.LogError(problem, "Stock of {Sku} was refused", sku);
            return false;
        }

        SetStock(level.Sku, level.Available);
        return true;
    }

    [Effect]
    private static void SetStock(string sku, int available) => Console.WriteLine($"{sku}: {available}");
}

// Validate does not throw, whatever the author believed.
using FluentValidation;
using SafeIntegration;

namespace Shop.Stock;

public sealed record StockLevel(string Sku, int Available);

public sealed class StockLevelValidator : AbstractValidator<StockLevel>
{
    public StockLevelValidator() => RuleFor(level => level.Available).InclusiveBetween(0, 10_000);
}

public sealed class StockImport(HttpClient supplier)
{
    private readonly StockLevelValidator _validator = new();

    public async Task ImportAsync(string sku)
    {
        StockLevel level = await supplier.GetFromJsonAsync<StockLevel>($"stock/{sku}") ?? throw new InvalidOperationException("No stock level.");
        _validator.Validate(level);
        SetStock(sku, level.Available); // expect: SI1003
    }

    [Effect]
    private static void SetStock(string sku, int available) => Console.WriteLine($"{sku}: {available}");
}

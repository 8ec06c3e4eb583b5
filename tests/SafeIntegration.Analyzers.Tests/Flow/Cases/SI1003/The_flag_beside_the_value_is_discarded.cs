// A helper validates and tells; its caller takes the value only.
using FluentValidation;
using SafeIntegration;

namespace Shop.Prices;

public sealed record Price(string Sku, decimal Amount);

public sealed class PriceReader(HttpClient supplier, IValidator<Price> validator)
{
    public async Task UpdateAsync(string sku)
    {
        (Price price, _) = await ReadAsync(sku);
        SetPrice(price.Sku, price.Amount); // expect: SI1003
    }

    private async Task<(Price Price, bool IsValid)> ReadAsync(string sku)
    {
        Price price = await supplier.GetFromJsonAsync<Price>($"prices/{sku}") ?? throw new InvalidOperationException("No price.");
        return (price, validator.Validate(price).IsValid);
    }

    [Effect]
    private static void SetPrice(string sku, decimal amount) => Console.WriteLine($"{sku}: {amount}");
}

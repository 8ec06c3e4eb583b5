// The flag is stored in the object and no one reads it before the effect.
using FluentValidation;
using SafeIntegration;

namespace Shop.Orders;

public sealed record Line(string Sku, int Quantity);

public sealed class Reservation(HttpClient shop, IValidator<Line> validator)
{
    public bool LastWasValid { get; private set; }

    public async Task ReserveAsync()
    {
        Line line = (await shop.GetFromJsonAsync<Line>("lines/next"))!;
        LastWasValid = validator.Validate(line).IsValid;
        Reserve(line.Sku, line.Quantity); // expect: SI1003
    }

    [Effect]
    private static void Reserve(string sku, int quantity) => Console.WriteLine($"{sku}: {quantity}");
}

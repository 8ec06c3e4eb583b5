// shape: guard on order.Customer.Country, the effect takes exactly that
using SafeIntegration;

namespace Imports.Nested;

public sealed record Customer(string Country, string Name);

public sealed record Order(Customer Customer, int Number);

public sealed class ExportControl(HttpClient shop, ICustoms customs)
{
    private static readonly HashSet<string> Allowed = ["NL", "BE"];

    public async Task RunAsync()
    {
        Order order = await shop.GetFromJsonAsync<Order>("orders/next") ?? throw new InvalidDataException("None.");
        if (!Allowed.Contains(order.Customer.Country))
            return;
        customs.Declare(order.Customer.Country);
        customs.Address(order.Customer.Name); // expect: SI1001
    }
}

public interface ICustoms
{
    [Effect]
    void Declare(string country);

    [Effect]
    void Address(string name);
}

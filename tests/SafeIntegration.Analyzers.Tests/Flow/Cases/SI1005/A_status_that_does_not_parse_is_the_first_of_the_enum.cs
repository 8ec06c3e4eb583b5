// Enum.TryParse leaves 0, and 0 has a name.
using SafeIntegration;

namespace Shop.Orders;

public enum OrderStatus
{
    Open,
    Paid,
    Shipped,
}

public sealed record MarketplaceOrder(string Id, string Status);

public sealed class StatusImport(HttpClient marketplace)
{
    public async Task ImportAsync(int order)
    {
        MarketplaceOrder? data = await marketplace.GetFromJsonAsync<MarketplaceOrder>($"orders/{order}");
        Enum.TryParse(data?.Status, ignoreCase: true, out OrderStatus status);
        SetStatus(order, status); // expect: SI1005
    }

    [Effect]
    private static void SetStatus(int order, OrderStatus status) => Console.WriteLine($"{order}: {status}");
}

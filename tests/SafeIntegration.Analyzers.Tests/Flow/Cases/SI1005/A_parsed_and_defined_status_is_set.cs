// Parsed, and one of the names.
using SafeIntegration;

namespace Shop.Orders;

public enum OrderStatus
{
    Open,
    Paid,
    Shipped,
}

public sealed record MarketplaceOrder(string Status);

public sealed class StatusImport(HttpClient marketplace)
{
    public async Task ImportAsync(int order)
    {
        MarketplaceOrder? data = await marketplace.GetFromJsonAsync<MarketplaceOrder>($"orders/{order}");
        if (Enum.TryParse(data?.Status, ignoreCase: true, out OrderStatus status) && Enum.IsDefined(status))
            SetStatus(order, status);
    }

    [Effect]
    private static void SetStatus(int order, OrderStatus status) => Console.WriteLine($"{order}: {status}");
}

// shape: warehouse worker with a pattern over the state of a shop's order
using SafeIntegration;

namespace Warehouse;

public sealed class ShopOrder
{
    public string State { get; set; } = "";
    public Customer? Customer { get; set; }
}

public sealed class Customer
{
    public bool Blocked { get; set; }
}

public interface IDock
{
    [Effect]
    Task DispatchAsync(long order);
}

public sealed class DispatchJob(IHttpClientFactory clients, IDock dock)
{
    public async Task RunAsync(IEnumerable<long> waiting, CancellationToken cancellationToken)
    {
        HttpClient shop = clients.CreateClient("shop");
        foreach (long number in waiting)
        {
            ShopOrder? order = await shop.GetFromJsonAsync<ShopOrder>($"orders/{number}", cancellationToken);
            if (order is { State: not ("cancelled" or "refunded"), Customer: not null })
                await dock.DispatchAsync(number); // expect: SI1002
        }
    }
}

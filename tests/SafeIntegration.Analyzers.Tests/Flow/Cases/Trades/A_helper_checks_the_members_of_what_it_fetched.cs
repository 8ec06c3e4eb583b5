// shape: a helper checks members and gives the object back
using SafeIntegration;

namespace Shipping.Helpers;

public sealed record Order(string Code, string Zone);
public interface IShop { [Effect] Task ShipAsync(string code, string zone); }
public sealed class Shipping(HttpClient http, IShop shop)
{
    public async Task ShipAsync(int id)
    {
        Order order = await GetAsync(id);
        await shop.ShipAsync(order.Code, order.Zone);
    }
    private async Task<Order> GetAsync(int id)
    {
        Order order = await http.GetFromJsonAsync<Order>("orders/" + id) ?? throw new InvalidOperationException("There is no order.");
        if (order.Code is not ("A" or "B") || order.Zone is not ("n" or "s")) throw new InvalidOperationException("The order is not valid.");
        return order;
    }
}

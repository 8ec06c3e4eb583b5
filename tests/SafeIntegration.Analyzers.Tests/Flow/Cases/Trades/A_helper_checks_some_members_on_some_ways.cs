// shape: a helper checks one of two members, another only on one way
using SafeIntegration;

namespace Shipping.Halves;

public sealed record Order(string Code, string Zone);
public interface IShop { [Effect] Task ShipAsync(string code); }
public sealed class Shipping(HttpClient http, IShop shop)
{
    public async Task ShipAsync(int id)
    {
        Order? order = await FindAsync(id);
        if (order is null) return;
        await shop.ShipAsync(order.Code);
        await shop.ShipAsync(order.Zone); // expect: SI1001
    }
    public async Task ShipEitherAsync(int id)
    {
        Order order = await EitherAsync(id);
        await shop.ShipAsync(order.Code); // expect: SI1001
    }
    private async Task<Order?> FindAsync(int id)
    {
        Order? order = await http.GetFromJsonAsync<Order>("orders/" + id);
        if (order is null || order.Code is not ("A" or "B")) return null;
        return order;
    }
    private async Task<Order> EitherAsync(int id)
    {
        Order order = await http.GetFromJsonAsync<Order>("orders/" + id) ?? throw new InvalidOperationException("There is no order.");
        if (id > 5) return order;
        if (order.Code is not ("A" or "B")) throw new InvalidOperationException("The order is not valid.");
        return order;
    }
}

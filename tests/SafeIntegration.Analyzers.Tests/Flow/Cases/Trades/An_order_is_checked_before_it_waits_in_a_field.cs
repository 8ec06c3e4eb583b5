// shape: members are checked before an object is put into a queue in a field
using SafeIntegration;

namespace Shipping.Fields;

public sealed record Order(string Code, string Zone);
public interface IShop { [Effect] Task ShipAsync(string code, string zone); }
public sealed class Shipping(HttpClient http, IShop shop)
{
    private readonly Queue<Order> _orders = new();
    public async Task ShipAsync()
    {
        Order order = _orders.Dequeue();
        await shop.ShipAsync(order.Code, order.Zone);
    }
    public async Task GetAsync(int id)
    {
        Order order = await http.GetFromJsonAsync<Order>("orders/" + id) ?? throw new InvalidOperationException("There is no order.");
        if (order.Code is not ("A" or "B") || order.Zone is not ("n" or "s")) throw new InvalidOperationException("The order is not valid.");
        _orders.Enqueue(order);
    }
}

// shape: members are checked before an object is put into a shared queue
using SafeIntegration;

namespace Shipping.Queues;

public sealed record Order(string Code, string Zone);
public interface IShop { [Effect] Task ShipAsync(string code, string zone); }
public sealed class OrderQueue
{
    private readonly Queue<Order> _orders = new();
    public void Add(Order order) => _orders.Enqueue(order);
    public Order Next() => _orders.Dequeue();
}
public sealed class Getting(HttpClient http, OrderQueue queue)
{
    public async Task GetAsync(int id)
    {
        Order order = await http.GetFromJsonAsync<Order>("orders/" + id) ?? throw new InvalidOperationException("There is no order.");
        if (order.Code is not ("A" or "B") || order.Zone is not ("n" or "s")) throw new InvalidOperationException("The order is not valid.");
        queue.Add(order);
    }
}
public sealed class Shipping(OrderQueue queue, IShop shop)
{
    public async Task ShipAsync()
    {
        Order order = queue.Next();
        await shop.ShipAsync(order.Code, order.Zone);
    }
}

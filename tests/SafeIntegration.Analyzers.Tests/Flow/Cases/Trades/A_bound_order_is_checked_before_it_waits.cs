// shape: an endpoint checks the members of what is bound before it is put into a queue
using SafeIntegration;

namespace Shipping.Bound;

public sealed record Order(string Code, string Zone);
public interface IShop { [Effect] Task ShipAsync(string code, string zone); }
public sealed class OrderQueue
{
    private readonly Queue<Order> _orders = new();
    public void Add(Order order) => _orders.Enqueue(order);
    public Order Next() => _orders.Dequeue();
}
public static class Hooks
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/orders", (Order order, OrderQueue queue) =>
    {
        if (order.Code is not ("A" or "B") || order.Zone is not ("n" or "s")) return Results.BadRequest();
        queue.Add(order);
        return Results.Accepted();
    });
}
public sealed class Shipping(OrderQueue queue, IShop shop)
{
    public async Task ShipAsync()
    {
        Order order = queue.Next();
        await shop.ShipAsync(order.Code, order.Zone);
    }
}

using Microsoft.EntityFrameworkCore;

namespace Exchanges.States;

public enum OrderState
{
    New,
    Paid,
    Shipped,
    Closed,
}

public sealed class Order
{
    public int Id { get; set; }
    public OrderState State { get; set; }
    public DateTime ChangedAt { get; set; }
}

public sealed class OrderDb(DbContextOptions<OrderDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
}

public sealed record Step(string Name);

public sealed class OrderProgress(OrderDb db, HttpClient shop, TimeProvider clock)
{
    public async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        List<Order> open = await db.Orders.Where(order => order.State != OrderState.Closed).ToListAsync(cancellationToken);
        foreach (Order order in open)
        {
            Step step = await shop.GetFromJsonAsync<Step>($"orders/{order.Id}/step", cancellationToken)
                ?? throw new InvalidDataException($"Order {order.Id} has no step.");

            order.State = (order.State, step.Name) switch
            {
                (OrderState.New, "captured") => OrderState.Paid,
                (OrderState.Paid, "handed_over") => OrderState.Shipped,
                (OrderState.Shipped, "delivered") => OrderState.Closed,
                var (from, name) => throw new NotSupportedException($"'{name}' does not follow {from}."),
            };
            order.ChangedAt = clock.GetUtcNow().UtcDateTime;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

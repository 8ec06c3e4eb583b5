using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Orders;

public sealed class Order
{
    public int Id { get; set; }
    public string Customer { get; set; } = "";
    public string Wish { get; set; } = "";
}

public sealed class OrderContext(DbContextOptions<OrderContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
}

public sealed class OrderIntake(IChatClient chat, OrderContext database)
{
    public async IAsyncEnumerable<string> AcceptAsync(string customer, string wish, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Order order = new() { Customer = customer, Wish = wish };
        database.Orders.Add(order);
        await database.SaveChangesAsync(cancellationToken);
        yield return $"Order {order.Id} is accepted. ";
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Thank for this order: " + wish, cancellationToken: cancellationToken))
            yield return update.Text;
    }
}

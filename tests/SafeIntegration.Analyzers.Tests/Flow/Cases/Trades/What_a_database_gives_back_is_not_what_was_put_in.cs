// shape: a context of a database is shared
using SafeIntegration;
using Microsoft.EntityFrameworkCore;

namespace Shop.Orders;

public sealed class Order { public int Id { get; set; } public string Text { get; set; } = ""; }
public sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
}
public sealed class OrderBook(Shop shop)
{
    public async Task AddAsync(Order order) { shop.Orders.Add(order); await shop.SaveChangesAsync(); } 
    public async Task<Order?> FindAsync(int id) => await shop.Orders.FindAsync(id);
}
public interface IPrinter { [Effect] void Print(string text); }
public sealed class Importer(HttpClient http, OrderBook book)
{
    public async Task ImportAsync()
    {
        Order? order = await http.GetFromJsonAsync<Order>("next");
        await book.AddAsync(order!); // expect: SI1001
    }
}
public sealed class Printing(OrderBook book, IPrinter printer)
{
    public async Task PrintAsync(int id) { if (await book.FindAsync(id) is { } order) printer.Print(order.Text); }
}
public sealed class Printing2(Shop shop, IPrinter printer)
{
    public async Task PrintAsync(int id) { if (await shop.Orders.FindAsync(id) is { } order) printer.Print(order.Text); }
}

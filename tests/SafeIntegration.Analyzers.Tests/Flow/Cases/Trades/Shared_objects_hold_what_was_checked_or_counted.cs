// shape: objects that several types share and that hold nothing unchecked
using SafeIntegration;
using System.Collections.Concurrent;
using System.Text.Json;

namespace Shipping.Shared;

public sealed record Order(string Code, int Amount);
public interface IShop { [Effect] Task ShipAsync(string code, int amount); }
// a cache that keeps only what was checked
public sealed class Checked(HttpClient http)
{
    private readonly ConcurrentDictionary<int, Order> _orders = new();
    public async Task<Order> GetAsync(int id)
    {
        if (_orders.TryGetValue(id, out Order? known)) return known;
        Order order = await http.GetFromJsonAsync<Order>("orders/" + id) ?? throw new InvalidOperationException("There is no order.");
        if (order.Code is not ("A" or "B") || order.Amount is < 1 or > 10) throw new InvalidOperationException("The order is not valid.");
        _orders[id] = order;
        return order;
    }
    public IReadOnlyCollection<Order> All => [.. _orders.Values];
}
public sealed class Shipping(Checked orders, IShop shop, Log log)
{
    public async Task ShipAsync(int id)
    {
        Order order = await orders.GetAsync(id);
        log.Add("shipping " + order.Code);
        await shop.ShipAsync(order.Code, order.Amount);
    }
    public async Task ShipAllAsync()
    {
        foreach (Order order in orders.All) await shop.ShipAsync(order.Code, order.Amount);
    }
}
// a log that everybody fills, whose length is used
public sealed class Log
{
    private readonly List<string> _lines = [];
    private int _errors;
    public void Add(string line) => _lines.Add(line);
    public void Fail(Exception error) { _errors++; _lines.Add(error.Message); }
    public int Errors => _errors;
    public bool IsEmpty => _lines.Count == 0;
}
public sealed class Importing(HttpClient http, Log log)
{
    public async Task RunAsync()
    {
        string text = await http.GetStringAsync("x");
        log.Add(text);
    }
}
public interface IPager { [Effect] void Page(string text); }
public sealed class Watch(Log log, IPager pager)
{
    public void Look() { if (log.Errors > 3 && !log.IsEmpty) pager.Page($"{log.Errors} errors"); }
}
// counters and settings of ours
public sealed class Limits
{
    private int _limit = 5;
    private string _zone = "north";
    public void Set(int limit) => _limit = Math.Clamp(limit, 1, 10);
    public void Move(string zone) => _zone = zone is "north" or "south" ? zone : throw new ArgumentException("No such zone.");
    public int Limit => _limit;
    public string Zone => _zone;
}
public sealed class LimitReader(HttpClient http, Limits limits)
{
    public async Task ReadAsync()
    {
        limits.Move(await http.GetStringAsync("zone"));
    }
}
public sealed class Limited(Limits limits, IPager pager)
{
    public void Page() => pager.Page(limits.Zone + limits.Limit);
}

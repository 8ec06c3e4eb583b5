// shape: a helper fetches twice, and only a member of the first is checked
using SafeIntegration;

namespace Shipping.Twos;

public sealed record Order(string Code, int Amount);
public interface IShop { [Effect] void Ship(string code); }
public sealed class Shipping(HttpClient http, IShop shop)
{
    public async Task RunAsync(int id)
    {
        Order first = await FetchAsync(id);
        if (first.Code is not ("A" or "B")) return;
        shop.Ship(first.Code);
        Order second = await FetchAsync(id + 1);
        shop.Ship(first.Code);
        shop.Ship(second.Code); // expect: SI1001
    }
    private async Task<Order> FetchAsync(int id) => await http.GetFromJsonAsync<Order>("orders/" + id) ?? throw new InvalidOperationException("There is no order.");
}

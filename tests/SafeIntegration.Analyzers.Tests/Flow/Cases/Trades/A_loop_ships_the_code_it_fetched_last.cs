// shape: a loop replaces what was checked before it
using SafeIntegration;

namespace Shipping.Loops;

public interface IShop { [Effect] void Ship(string code); }
public sealed class Shipping(HttpClient http, IShop shop)
{
    public async Task RunAsync()
    {
        string code = await FetchAsync(0);
        if (code is not ("A" or "B")) return;
        for (int i = 1; i < 5; i++)
        {
            shop.Ship(code); // expect: SI1001
            code = await FetchAsync(i);
        }
    }
    private async Task<string> FetchAsync(int id) => await http.GetStringAsync("orders/" + id);
}

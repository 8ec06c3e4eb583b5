// shape: a helper is called several times, and each value is checked
using SafeIntegration;

namespace Shipping.Each;

public interface IShop { [Effect] void Ship(string code); }
public sealed class Shipping(HttpClient http, IShop shop)
{
    public async Task RunAsync()
    {
        var codes = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            string code = await FetchAsync(i);
            if (code is not ("A" or "B")) continue;
            codes.Add(code);
        }
        foreach (string code in codes) shop.Ship(code);
    }
    public async Task BothAsync()
    {
        string a = await FetchAsync(1);
        if (a is not ("A" or "B")) return;
        string b = await FetchAsync(2);
        if (b is not ("A" or "B")) return;
        shop.Ship(a);
        shop.Ship(b);
    }
    public async Task RetryAsync()
    {
        string code = await FetchAsync(1);
        if (code is not ("A" or "B"))
        {
            code = await FetchAsync(1);
            if (code is not ("A" or "B")) return;
        }
        shop.Ship(code);
    }
    private async Task<string> FetchAsync(int id) => await http.GetStringAsync("orders/" + id);
}

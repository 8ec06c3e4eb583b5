// shape: a local function, a lambda and a method with an out parameter are called twice
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shipping.Codes;

public interface IShop { [Effect] void Ship(string code); }
public sealed class Shipping(HttpClient http, IShop shop)
{
    public async Task LocalAsync()
    {
        string a = await FetchAsync(1), b = await FetchAsync(2);
        if (a is not ("A" or "B")) return;
        shop.Ship(a);
        shop.Ship(b); // expect: SI1001
        async Task<string> FetchAsync(int id) => await http.GetStringAsync("orders/" + id);
    }
    public async Task LambdaAsync()
    {
        Func<int, Task<string>> fetch = id => http.GetStringAsync("orders/" + id);
        string a = await fetch(1);
        string b = await fetch(2);
        if (b is not ("A" or "B")) return;
        shop.Ship(b);
        shop.Ship(a); // expect: SI1001
    }
    public void Tried(Stream stream)
    {
        if (!TryRead(1, out string a) || !TryRead(2, out string b)) return;
        if (a is not ("A" or "B")) return;
        shop.Ship(a);
        shop.Ship(b); // expect: SI1001
    }
    private bool TryRead(int id, out string code)
    {
        code = http.GetStringAsync("orders/" + id).Result;
        return code.Length > 0;
    }
}

// shape: a singleton with a static Instance
using SafeIntegration;

namespace Stores.Singletons;

public sealed class Store
{
    private readonly Dictionary<string, string> _values = [];
    private Store() { }
    public static Store Instance { get; } = new();
    public void Set(string key, string value) => _values[key] = value;
    public string Get(string key) => _values[key];
}
public interface IScreen { [Effect] void Show(string text); }
public sealed class Receiver(HttpClient http)
{
    public async Task ReceiveAsync() => Store.Instance.Set("a", await http.GetStringAsync("x"));
}
public sealed class Shower(IScreen screen)
{
    public void Show() => screen.Show(Store.Instance.Get("a")); // expect: SI1001
}

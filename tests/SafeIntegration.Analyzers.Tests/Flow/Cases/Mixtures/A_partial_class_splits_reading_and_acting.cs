using SafeIntegration;

namespace Partials;

public sealed partial class Mill(HttpClient client)
{
    private string _order = "";

    public async Task ReadAsync() => _order = await client.GetStringAsync("order");
}

public sealed partial class Mill
{
    public void Act() => Grind(_order); // expect: SI1001

    [Effect]
    private static void Grind(string order) => Console.WriteLine(order);
}

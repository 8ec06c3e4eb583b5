using SafeIntegration;

namespace Shop;

public sealed class OrderFeed(HttpClient shop)
{
    public event EventHandler? Arrived;

    public string LastNote { get; private set; } = "";

    public async Task PollAsync()
    {
        LastNote = await shop.GetStringAsync("orders/next/note");
        Arrived?.Invoke(this, EventArgs.Empty);
    }
}

public sealed class OrderDesk
{
    public OrderDesk(OrderFeed feed) => feed.Arrived += (_, _) => Ring("order desk");

    [Effect]
    private static void Ring(string where) => Console.WriteLine(where);
}

using SafeIntegration;

namespace Shop;

public sealed class OrderArrivedEventArgs(string note) : EventArgs
{
    public string Note { get; } = note;
}

public sealed class OrderFeed(HttpClient shop)
{
    public event EventHandler<OrderArrivedEventArgs>? Arrived;

    public async Task PollAsync()
    {
        string note = await shop.GetStringAsync("orders/next/note");
        Arrived?.Invoke(this, new OrderArrivedEventArgs(note)); // expect-one: SI1001
    }
}

public sealed class OrderDesk
{
    public OrderDesk(OrderFeed feed) => feed.Arrived += OnArrived; // expect-one: SI1001

    private void OnArrived(object? sender, OrderArrivedEventArgs e) => Print(e.Note); // expect-one: SI1001

    [Effect]
    private static void Print(string note) => Console.WriteLine(note);
}

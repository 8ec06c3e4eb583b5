// New is 0, so a payload without the member is new.
using SafeIntegration;

namespace Shop.Orders;

public enum OrderKind
{
    New,
    Change,
    Return,
}

public sealed record OrderNotice(OrderKind Kind);

public sealed class OrderIntake(HttpClient shop)
{
    public async Task TakeAsync(Guid notice)
    {
        OrderNotice? data = await shop.GetFromJsonAsync<OrderNotice>($"notices/{notice}");
        if (data!.Kind == OrderKind.New)
            Book(notice); // expect: SI1002
    }

    [Effect]
    private static void Book(Guid notice) => Console.WriteLine(notice);
}

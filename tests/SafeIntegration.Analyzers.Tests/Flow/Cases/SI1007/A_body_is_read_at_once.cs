// An error page of the shop is read as an order.
namespace Shop.Orders;

public sealed class OrderReader(HttpClient shop)
{
    public async Task<string> ReadAsync(int order, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await shop.GetAsync($"orders/{order}", cancellationToken);
        string body = await response.Content.ReadAsStringAsync(cancellationToken); // expect: SI1007
        return body;
    }
}

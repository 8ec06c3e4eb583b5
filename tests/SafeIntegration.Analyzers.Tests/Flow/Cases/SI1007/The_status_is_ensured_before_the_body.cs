// The plainest right shape.
namespace Shop.Orders;

public sealed class OrderReader(HttpClient shop)
{
    public async Task<string> ReadAsync(int order, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await shop.GetAsync($"orders/{order}", cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}

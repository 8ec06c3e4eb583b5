// shape: catch with a filter that returns a comfortable number
using System.Net;
using SafeIntegration;

namespace Stock;

public sealed record Available(int Pieces);

public sealed class Checkout(HttpClient warehouse, IShop shop)
{
    public async Task ReserveAsync(string sku, int pieces)
    {
        int available = await AvailableAsync(sku);
        await shop.ReserveAsync(sku, Math.Min(available, pieces)); // expect: SI1001, SI1004
    }

    private async Task<int> AvailableAsync(string sku)
    {
        try
        {
            Available? available = await warehouse.GetFromJsonAsync<Available>("stock/" + sku);
            return available!.Pieces;
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            return int.MaxValue;
        }
    }
}

public interface IShop
{
    [Effect]
    Task ReserveAsync(string sku, int pieces);
}

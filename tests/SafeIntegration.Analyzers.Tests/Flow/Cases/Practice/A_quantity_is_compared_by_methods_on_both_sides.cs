// shape: bounds written with Compare and CompareTo
using SafeIntegration;

namespace Bounds.Compared;

public sealed record Order(decimal Kilos);

public interface IScale
{
    [Effect]
    Task FillAsync(decimal kilos);
}

public sealed class Filler(HttpClient shop, IScale scale)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Order? order = await shop.GetFromJsonAsync<Order>("orders/next", cancellationToken);
        if (order is null || order.Kilos.CompareTo(0m) <= 0 || decimal.Compare(order.Kilos, 25m) > 0)
            throw new InvalidDataException("0 to 25 kilos can be filled.");
        await scale.FillAsync(order.Kilos);
    }
}

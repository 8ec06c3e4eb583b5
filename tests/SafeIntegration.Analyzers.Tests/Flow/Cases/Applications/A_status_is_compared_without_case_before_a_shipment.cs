// shape: string comparison helpers with a comparison type
using SafeIntegration;

namespace Ship.Jobs;

public sealed record OrderInfo(string State, string Country);

public sealed class ShipJob(HttpClient shop)
{
    public async Task RunAsync(int order)
    {
        OrderInfo? info = await shop.GetFromJsonAsync<OrderInfo>($"orders/{order}");
        if (info is null || !string.Equals(info.State, "paid", StringComparison.OrdinalIgnoreCase))
            return;
        if (info.Country.Equals("DE", StringComparison.Ordinal) || info.Country.Equals("AT", StringComparison.Ordinal))
            Ship(order, info.Country);
    }

    [Effect]
    private static void Ship(int order, string country) => Console.WriteLine($"{order}: {country}");
}

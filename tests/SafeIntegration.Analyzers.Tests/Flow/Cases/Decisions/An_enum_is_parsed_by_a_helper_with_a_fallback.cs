// shape: generic TryParse helper
using SafeIntegration;

namespace Parcels;

public enum Size { Small, Medium, Large }

public static class Enums
{
    public static T ParseOr<T>(string? text, T fallback) where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out T value) ? value : fallback;
}

public sealed record Parcel(string Size);

public sealed class Labels(HttpClient shop, ICarrier carrier)
{
    public async Task PrintAsync(int order)
    {
        Parcel? parcel = await shop.GetFromJsonAsync<Parcel>($"orders/{order}/parcel");
        Size size = Enums.ParseOr(parcel?.Size, Size.Small);
        await carrier.BookAsync(order, size); // expect: SI1005
    }
}

public interface ICarrier
{
    [Effect]
    Task BookAsync(int order, Size size);
}

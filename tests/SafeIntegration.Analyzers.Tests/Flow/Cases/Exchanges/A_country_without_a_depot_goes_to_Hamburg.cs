using System.Collections.Frozen;
using SafeIntegration;

namespace Exchanges.Depots;

public sealed record Destination(string Country);

public interface IRouting
{
    [Effect]
    Task RouteAsync(Guid parcel, string depot);
}

public sealed class DepotRouter(HttpClient addresses, IRouting routing)
{
    private static readonly FrozenDictionary<string, string> Depots = new Dictionary<string, string>
    {
        ["AT"] = "VIE2",
        ["CH"] = "ZRH1",
        ["DE"] = "HAM1",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public async Task RouteAsync(Guid parcel, CancellationToken cancellationToken)
    {
        Destination destination = await addresses.GetFromJsonAsync<Destination>($"destinations/{parcel}", cancellationToken)
            ?? throw new InvalidDataException($"Parcel {parcel} has no destination.");

        string depot = Depots.TryGetValue(destination.Country, out string? found) ? found : "HAM1";
        await routing.RouteAsync(parcel, depot); // expect: SI1005
    }
}

using System.Net.Http.Json;
using System.Text.RegularExpressions;

public sealed record Shipment(string Carrier, decimal Kilos, string PostalCode);

public interface IRule<in T>
{
    string Name { get; }

    bool Holds(T subject);
}

public sealed class KnownCarrier(IReadOnlySet<string> carriers) : IRule<Shipment>
{
    public string Name => "carrier";

    public bool Holds(Shipment subject) => carriers.Contains(subject.Carrier);
}

public sealed class WeightWithin(decimal low, decimal high) : IRule<Shipment>
{
    public string Name => "weight";

    public bool Holds(Shipment subject) => subject.Kilos >= low && subject.Kilos <= high;
}

public sealed class GermanPostalCode : IRule<Shipment>
{
    private static readonly Regex Shape = new("^[0-9]{5}$", RegexOptions.CultureInvariant);

    public string Name => "postal code";

    public bool Holds(Shipment subject) => Shape.IsMatch(subject.PostalCode);
}

public sealed class AnnounceParcels(HttpClient shop, HttpClient carrier)
{
    private static readonly IRule<Shipment>[] Rules =
    [
        new KnownCarrier(new HashSet<string> { "dhl", "gls", "dpd" }),
        new WeightWithin(0.05m, 31.5m),
        new GermanPostalCode(),
    ];

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        Shipment? shipment = await shop.GetFromJsonAsync<Shipment>("shipments/next", cancellationToken);
        if (shipment is null)
            return null;

        foreach (IRule<Shipment> rule in Rules)
        {
            if (!rule.Holds(shipment))
                return rule.Name;
        }

        await carrier.PostAsJsonAsync("announcements", new { shipment.Carrier, shipment.Kilos, shipment.PostalCode }, cancellationToken);
        return null;
    }
}

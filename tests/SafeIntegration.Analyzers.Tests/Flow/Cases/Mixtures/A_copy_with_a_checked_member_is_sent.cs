namespace Records.Checked;

public sealed record Shipment(string Country, decimal Weight);

public sealed class Dispatch(HttpClient shop, HttpClient carrier)
{
    private static readonly HashSet<string> Served = ["DE", "FR", "NL"];

    public async Task RunAsync()
    {
        Shipment shipment = (await shop.GetFromJsonAsync<Shipment>("next"))!;
        string country = shipment.Country.ToUpperInvariant();
        if (!Served.Contains(country))
            throw new InvalidDataException("The country is not served.");
        (await carrier.PostAsJsonAsync("labels", new { Country = country })).EnsureSuccessStatusCode();
    }
}

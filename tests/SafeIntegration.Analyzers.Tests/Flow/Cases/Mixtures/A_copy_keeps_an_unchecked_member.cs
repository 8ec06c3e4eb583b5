namespace Records.Unchecked;

public sealed record Shipment(string Country, string Note, decimal Weight);

public sealed class Dispatch(HttpClient shop, HttpClient carrier)
{
    private static readonly HashSet<string> Served = ["DE", "FR", "NL"];

    public async Task RunAsync()
    {
        Shipment shipment = (await shop.GetFromJsonAsync<Shipment>("next"))!;
        if (!Served.Contains(shipment.Country))
            throw new InvalidDataException("The country is not served.");
        Shipment copy = shipment with { Weight = 1 };
        (await carrier.PostAsJsonAsync("labels", copy)).EnsureSuccessStatusCode(); // expect: SI1001
    }
}

using System.Runtime.CompilerServices;

namespace Exchanges.Parcels;

public sealed record Parcel(string Reference, string Street, string? Depot);

public sealed class ParcelImport(IHttpClientFactory clients, IConfiguration configuration)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        HttpClient carrier = clients.CreateClient("carrier");
        int booked = 0;
        await foreach (Parcel parcel in WithDepot(ReadAsync(cancellationToken), cancellationToken))
        {
            await carrier.PostAsJsonAsync("bookings", parcel, cancellationToken); // expect: SI1001
            booked++;
        }

        return booked;
    }

    private async IAsyncEnumerable<Parcel> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HttpClient partner = clients.CreateClient("partner");
        await foreach (Parcel? parcel in partner.GetFromJsonAsAsyncEnumerable<Parcel>("parcels/open", cancellationToken))
        {
            if (parcel is null)
                continue;
            yield return parcel;
        }
    }

    private async IAsyncEnumerable<Parcel> WithDepot(IAsyncEnumerable<Parcel> parcels, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string depot = configuration["Shipping:Depot"] ?? "HAM1";
        await foreach (Parcel parcel in parcels.WithCancellation(cancellationToken))
            yield return parcel with { Depot = depot };
    }
}

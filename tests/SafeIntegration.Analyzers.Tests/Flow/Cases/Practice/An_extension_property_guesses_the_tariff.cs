// shape: energy supplier, tariff of a meter reading message
using SafeIntegration;

namespace Meters;

public sealed class MeterReading
{
    public required string Kind { get; init; }
    public required decimal Kilowatts { get; init; }
}

public sealed record Booking(Guid Meter, string Tariff = "", string Source = "api");

public static class Readings
{
    extension(MeterReading reading)
    {
        public string Tariff => reading.Kind switch
        {
            "night" => "NT",
            "heatpump" => "WP",
            _ => "HT",
        };
    }
}

public sealed class ReadingEndpoint(HttpClient billing)
{
    public async Task<IResult> PostAsync(Guid meter, HttpRequest request, CancellationToken cancellationToken)
    {
        MeterReading? reading = await request.ReadFromJsonAsync<MeterReading>(cancellationToken);
        if (reading is null)
            return Results.BadRequest();

        Booking booking = new(meter);
        booking = booking with { Tariff = reading.Tariff };
        using HttpResponseMessage response = await billing.PostAsJsonAsync("bookings", booking, cancellationToken); // expect: SI1005
        return Results.StatusCode((int)response.StatusCode);
    }
}

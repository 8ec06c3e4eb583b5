using System.Net;
using SafeIntegration;

public sealed record Seat(string Row, int Number);

public sealed record SeatMap(string Train, int Free, List<Seat> Seats);

public interface ISeatAlerts
{
    [Effect]
    Task RaiseAsync(string train, int free, CancellationToken cancellationToken);
}

public sealed class RailwayGateway(HttpClient http)
{
    public async Task<SeatMap?> FindAsync(string train, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync($"trains/{train}/seats", cancellationToken);
        if (IsMissing(response))
            return null;
        return await response.Content.ReadFromJsonAsync<SeatMap>(cancellationToken);
    }

    private static bool IsMissing(HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return false;
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return true;
            default:
                throw new HttpRequestException($"The railway answers {response.StatusCode}.", null, response.StatusCode);
        }
    }
}

public sealed class SeatWatch(RailwayGateway railway, ISeatAlerts alerts)
{
    public async Task CheckAsync(IEnumerable<string> trains, CancellationToken cancellationToken)
    {
        foreach (string train in trains)
        {
            SeatMap? map = await railway.FindAsync(train, cancellationToken);
            if (map is { Free: >= 1 and <= 20 } few)
                await alerts.RaiseAsync(train, few.Free, cancellationToken);
        }
    }
}

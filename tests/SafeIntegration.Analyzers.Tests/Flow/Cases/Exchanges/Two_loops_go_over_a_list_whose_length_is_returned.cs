using SafeIntegration;

namespace Theatre.Seating;

public sealed record Seat(string Block, int Row);

public interface ISeatMap
{
    [Effect]
    void Sell(string block, int row);
}

public sealed class SeatPlanImport(ISeatMap map, HttpClient boxOffice, ILogger<SeatPlanImport> logger)
{
    public async Task<int> ImportAsync()
    {
        Seat[] seats = await boxOffice.GetFromJsonAsync<Seat[]>("seats") ?? [];
        foreach (Seat seat in seats) logger.LogInformation("{Row}", seat.Row);
        foreach (Seat seat in seats) map.Sell(seat.Block, seat.Row); // expect: SI1001
        return seats.Length;
    }
}

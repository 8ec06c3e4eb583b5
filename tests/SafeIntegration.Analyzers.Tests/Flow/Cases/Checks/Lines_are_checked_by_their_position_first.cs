// shape: a for loop over an array of structs throws and names the position, then a foreach does the work
using SafeIntegration;

namespace Theatre.Seating;

public readonly struct Seat
{
    public string Block { get; init; }

    public int Row { get; init; }

    public decimal Price { get; init; }
}

public interface ISeatMap
{
    [Effect]
    void Sell(string block, int row, decimal price);
}

public interface ISeatPlanImport
{
    Task ImportAsync(int season, CancellationToken cancellationToken);
}

public sealed class SeatPlanImport(ISeatMap map, HttpClient boxOffice) : ISeatPlanImport
{
    private static readonly HashSet<string> Blocks = ["stalls", "circle", "gallery"];

    public async Task ImportAsync(int season, CancellationToken cancellationToken)
    {
        Seat[] seats = await boxOffice.GetFromJsonAsync<Seat[]>($"seasons/{season}/seats", cancellationToken) ?? [];

        for (int position = 0; position < seats.Length; position++)
        {
            Seat seat = seats[position];
            if (!Blocks.Contains(seat.Block))
                throw new InvalidDataException($"Seat {position} is in no block of ours.");
            if (seat.Row is < 1 or > 40)
                throw new InvalidDataException($"Seat {position} has no row.");
            if (seat.Price < 5m || seat.Price > 250m)
                throw new InvalidDataException($"Seat {position} costs {seat.Price}.");
        }

        foreach (Seat seat in seats)
            map.Sell(seat.Block, seat.Row, seat.Price);
    }
}

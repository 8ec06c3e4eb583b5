// shape: checked local overwritten from the source before use
using SafeIntegration;

namespace Museum.Tours;

public interface ITourDesk
{
    [Effect]
    Task OpenAsync(string hall);
}

public sealed class TourStarter(HttpClient signage, ITourDesk desk)
{
    private static readonly HashSet<string> Halls = ["north", "south", "dome"];

    public async Task StartAsync(bool refresh, CancellationToken cancellationToken)
    {
        string hall = await signage.GetStringAsync("halls/current", cancellationToken);
        if (!Halls.Contains(hall))
            throw new InvalidDataException("There is no such hall.");

        if (refresh)
            hall = await signage.GetStringAsync("halls/next", cancellationToken);

        await desk.OpenAsync(hall); // expect: SI1001
    }
}

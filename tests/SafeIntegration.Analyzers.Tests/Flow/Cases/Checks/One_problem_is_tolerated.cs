// shape: a list of problems is compared with a constant of one, so that any single check may fail
using SafeIntegration;

namespace Wildlife.Sightings;

public readonly record struct Position(double Latitude, double Longitude);

public sealed record Sighting(string Species, int Animals, Position Where);

public interface IAtlas
{
    [Effect]
    Task EnterAsync(string species, int animals, double latitude, double longitude);
}

public sealed class SightingJob(IHttpClientFactory clients, IAtlas atlas) : IHostedLifecycleService
{
    private const int Tolerated = 1;

    private static readonly HashSet<string> Species = ["otter", "beaver", "lynx"];

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        using HttpClient volunteers = clients.CreateClient("volunteers");
        if (await volunteers.GetFromJsonAsync<Sighting>("sightings/latest", cancellationToken) is not { } sighting)
            return;

        List<string> doubts = [];
        if (!Species.Contains(sighting.Species))
            doubts.Add("species");
        if (sighting.Animals is < 1 or > 50)
            doubts.Add("number");
        if (sighting.Where is not { Latitude: > 47 and < 55, Longitude: > 6 and < 15 })
            doubts.Add("place");

        if (doubts.Count > Tolerated)
            return;
        await atlas.EnterAsync(sighting.Species, sighting.Animals, sighting.Where.Latitude, sighting.Where.Longitude); // expect: SI1001
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

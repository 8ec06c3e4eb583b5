// shape: a list of problems that serves all rounds of a loop is emptied between the checks and the question
using SafeIntegration;

namespace Survey.Flights;

public sealed record Flight(string Field, int AltitudeMetres, double BatteryPercent);

public interface IDrone
{
    [Effect]
    Task TakeOffAsync(string field, int altitudeMetres);
}

public sealed class FlightWorker(HttpClient control, IDrone drone, ILogger<FlightWorker> logger) : BackgroundService
{
    private static readonly HashSet<string> Fields = ["orchard", "vineyard", "meadow"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<string> problems = [];
        do
        {
            Flight? flight = await control.GetFromJsonAsync<Flight>("flights/next", stoppingToken);
            if (flight is null)
                break;

            if (!Fields.Contains(flight.Field))
                problems.Add("We may not fly there.");
            if (flight.AltitudeMetres is < 10 or > 120)
                problems.Add("Between 10 and 120 metres.");
            logger.LogInformation("Battery at {Percent}, problems: {Problems}", flight.BatteryPercent, string.Join(' ', problems));

            // For the next flight.
            problems.Clear();
            if (problems.Count > 0)
                continue;

            await drone.TakeOffAsync(flight.Field, flight.AltitudeMetres); // expect: SI1001
        }
        while (!stoppingToken.IsCancellationRequested);
    }
}

// shape: the checking loop is left by `break` at an element that says so; the working loop runs through everything
using System.Text.Json;
using SafeIntegration;

namespace Radio.Playlists;

public sealed record Track
{
    public string Archive { get; init; } = "";

    public int Seconds { get; init; }

    public bool IsLast { get; init; }
}

public sealed class HourPlan
{
    public LinkedList<Track> Tracks { get; init; } = [];
}

public interface ITransmitter
{
    [Effect]
    void Queue(string archive, int seconds);
}

public sealed class HourPlanEndpoint(ITransmitter transmitter)
{
    private static readonly HashSet<string> Archives = ["vinyl", "tape", "studio"];

    public async Task<IResult> PlanAsync(HttpRequest request)
    {
        HourPlan? plan = await JsonSerializer.DeserializeAsync<HourPlan>(request.Body, JsonSerializerOptions.Web);
        if (plan is null)
            return TypedResults.BadRequest();

        foreach (Track track in plan.Tracks)
        {
            if (track.IsLast)
                break;
            if (!Archives.Contains(track.Archive) || track.Seconds is < 20 or > 1800)
                return TypedResults.UnprocessableEntity(track);
        }

        foreach (Track track in plan.Tracks)
            transmitter.Queue(track.Archive, track.Seconds); // expect: SI1001
        return TypedResults.NoContent();
    }
}

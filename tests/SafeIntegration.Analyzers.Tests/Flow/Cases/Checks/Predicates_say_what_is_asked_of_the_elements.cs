using SafeIntegration;

namespace Dispatch.Alarms;

public sealed record Alarm(string Station, string Level, int Engines);

public sealed record Watch(List<Alarm> Alarms, string Officer);

public interface IFireStations
{
    [Effect]
    Task SendAsync(string station, int engines);

    [Effect]
    Task WakeAsync();
}

public sealed class Dispatcher(HttpClient centre, IFireStations stations, IReadOnlySet<string> known)
{
    private static readonly string[] OnDuty = ["Berg", "Lindqvist"];

    public async Task SendAllAsync([ExternalInput] Watch watch)
    {
        if (watch.Alarms.Any(alarm => !known.Contains(alarm.Station) || alarm.Engines is < 1 or > 12))
            return;

        foreach (Alarm alarm in watch.Alarms)
            await stations.SendAsync(alarm.Station, alarm.Engines);
    }

    public async Task SendKnownAsync([ExternalInput] Watch watch)
    {
        if (!watch.Alarms.TrueForAll(alarm => known.Contains(alarm.Station)))
            return;

        foreach (Alarm alarm in watch.Alarms)
            await stations.SendAsync(alarm.Station, alarm.Engines); // expect: SI1001
    }

    public async Task WakeUnlessAllIsQuietAsync()
    {
        List<Alarm> alarms = await centre.GetFromJsonAsync<List<Alarm>>("alarms") ?? [];
        if (!alarms.All(alarm => alarm.Level == "quiet"))
            await stations.WakeAsync(); // expect: SI1002
    }

    public async Task WakeForFireAsync()
    {
        List<Alarm> alarms = await centre.GetFromJsonAsync<List<Alarm>>("alarms") ?? [];
        if (alarms.Exists(alarm => alarm.Level == "fire"))
            await stations.WakeAsync();
    }

    public async Task WakeStrangersAsync()
    {
        Watch watch = await centre.GetFromJsonAsync<Watch>("watch") ?? throw new InvalidOperationException();
        if (!OnDuty.Any(name => name == watch.Officer))
            await stations.WakeAsync(); // expect: SI1002
    }
}

// shape: synchronisation of calendar entries, a local function maps the kind
using SafeIntegration;

namespace Calendars;

public enum Availability { Free, Busy, Away }

public sealed record RemoteEntry(Guid Id, string Show);

public interface ICalendar
{
    [Effect]
    Task SetAsync(int day, Availability availability);
}

public sealed class CalendarSync(HttpClient remote, ICalendar calendar)
{
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        Dictionary<int, RemoteEntry> entries = [];
        List<RemoteEntry>? page = await remote.GetFromJsonAsync<List<RemoteEntry>>("entries", cancellationToken);
        foreach ((int index, RemoteEntry entry) in (page ?? []).Index())
            entries[index] = entry;

        foreach ((int day, RemoteEntry entry) in entries)
        {
            Availability availability = Translate(entry);
            await calendar.SetAsync(day, availability);
        }

        static Availability Translate(RemoteEntry entry) => entry switch
        {
            { Show: "free" or "tentative" } => Availability.Free,
            { Show: "busy" } => Availability.Busy,
            { Show: "oof" } => Availability.Away,
            _ => throw new InvalidDataException($"Entry {entry.Id} has a kind that is not known."),
        };
    }
}

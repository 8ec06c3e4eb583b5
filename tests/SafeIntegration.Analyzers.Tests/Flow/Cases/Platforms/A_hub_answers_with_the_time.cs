using Microsoft.AspNetCore.SignalR;
using SafeIntegration;

namespace Hubs.Timed;

public sealed class ClockHub(TimeProvider time) : Hub
{
    public DateTimeOffset Now(string zone)
    {
        TimeZoneInfo found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        Touch(Context.ConnectionId);
        return TimeZoneInfo.ConvertTime(time.GetUtcNow(), found);
    }

    [Effect]
    private static void Touch(string connection) => Console.WriteLine(connection);
}

using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using SafeIntegration;

public sealed record GridSchedule(string Area, decimal Megawatts);

public sealed class ScheduleException(string member) : Exception(member)
{
    public string Member { get; } = member;
}

public static class ScheduleRules
{
    private static readonly string[] Areas = ["50H", "AMP", "TTG", "TBW"];

    [Validates]
    public static void EnsureAcceptable(GridSchedule schedule)
    {
        if (!Areas.Contains(schedule.Area))
            throw new ScheduleException(nameof(schedule.Area));
        if (schedule.Megawatts is < 0.1m or > 900m)
            throw new ScheduleException(nameof(schedule.Megawatts));
    }
}

public sealed class ScheduleRelay(HttpClient trader, HttpClient operatorClient, IMeterFactory meters)
{
    private readonly Counter<int> _refused = meters.Create("grid").CreateCounter<int>("schedules.refused");

    public async Task RelayAsync(CancellationToken cancellationToken)
    {
        GridSchedule? schedule = await trader.GetFromJsonAsync<GridSchedule>("schedules/next", cancellationToken);
        if (schedule is null)
            return;

        try
        {
            ScheduleRules.EnsureAcceptable(schedule);
        }
        catch (ScheduleException exception)
        {
            _refused.Add(1, new KeyValuePair<string, object?>("member", exception.Member));
        }

        await operatorClient.PostAsJsonAsync("schedules", schedule, cancellationToken); // expect: SI1003
    }
}

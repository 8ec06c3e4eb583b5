// shape: two members of an object of our own are exchanged by a tuple assignment; the received one is then where ours was
using SafeIntegration;

namespace Newsroom.Tickers;

public sealed class TickerSlots
{
    public string OnAir { get; set; } = "Stay tuned.";

    public string Standby { get; set; } = "";
}

public interface IBroadcast
{
    [Effect]
    Task ShowAsync(string headline, CancellationToken cancellationToken);
}

public sealed class TickerWorker(HttpClient agency, IBroadcast broadcast, ILogger<TickerWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TickerSlots slots = new();
        slots.Standby = await agency.GetStringAsync("headlines/first", stoppingToken);

        (slots.OnAir, slots.Standby) = (slots.Standby, slots.OnAir);

        logger.LogInformation("{Headline} goes off the air", slots.Standby);
        await broadcast.ShowAsync(slots.OnAir, stoppingToken); // expect: SI1001
    }
}

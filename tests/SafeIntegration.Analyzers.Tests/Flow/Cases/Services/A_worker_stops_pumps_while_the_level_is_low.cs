// shape: hosted worker with PeriodicTimer; a missing level is low
using SafeIntegration;

namespace Pumps;

public sealed class Level
{
    public double Centimetres { get; set; }
}

public sealed class PumpWorker(IHttpClientFactory clients, IPump pump) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Level? level = await clients.CreateClient("gauge").GetFromJsonAsync<Level>("level", stoppingToken);
            if (level is null)
                continue;
            if (level.Centimetres < 40)
                await pump.StopAsync(stoppingToken); // expect: SI1002
        }
    }
}

public interface IPump
{
    [Effect]
    Task StopAsync(CancellationToken cancellationToken);
}

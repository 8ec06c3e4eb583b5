// shape: a property of a delegate type, set in an object initializer, gets the payload and only shows it; the process has arguments of ours
using System.Diagnostics;

namespace Weather.Mast;

public sealed record Reading(double Celsius, double Hectopascal);

public sealed class MastFeed(HttpClient mast)
{
    public Action<Reading>? Received { get; set; }

    public async Task<bool> PollAsync(CancellationToken cancellationToken)
    {
        Reading? reading = await mast.GetFromJsonAsync<Reading>("readings/latest", cancellationToken);
        if (reading is null)
            return false;

        Received?.Invoke(reading);
        return true;
    }
}

public sealed class MastService(IHttpClientFactory clients, TextWriter display) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        MastFeed feed = new(clients.CreateClient("mast"))
        {
            Received = reading => display.WriteLine($"{reading.Celsius:F1} °C at {reading.Hectopascal:F0} hPa"),
        };

        await feed.PollAsync(cancellationToken);
        using Process sync = Process.Start("/usr/bin/rsync", ["-a", "/var/mast", "backup:/mast"]);
        await sync.WaitForExitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using System.Threading.Channels;

namespace Freight.Scanning;

public static class ScanEndpoints
{
    // The hand scanners of the carrier post one line a scan.
    public static void MapScans(this IEndpointRouteBuilder app) =>
        app.MapPost("/scans", async (HttpRequest request, ScanWorker worker, CancellationToken cancellationToken) =>
        {
            using var reader = new StreamReader(request.Body);
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
                await worker.EnqueueAsync(line, cancellationToken);

            return Results.Accepted();
        });
}

public sealed class ScanWorker(HttpClient tracking, ILogger<ScanWorker> logger) : BackgroundService
{
    private static readonly HashSet<string> Sites = ["HAM-1", "HAM-2", "LEJ-1"];

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(500);

    public ValueTask EnqueueAsync(string line, CancellationToken cancellationToken) => _lines.Writer.WriteAsync(line, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string line in _lines.Reader.ReadAllAsync(stoppingToken))
        {
            switch (line.Split('|'))
            {
                case ["SCAN", var site, var parcel] when Sites.Contains(site):
                    using (HttpResponseMessage response = await tracking.PutAsJsonAsync("location", new { parcel, site }, stoppingToken)) // expect: SI1001
                        response.EnsureSuccessStatusCode();
                    break;
                case ["PING", ..]:
                    logger.LogDebug("A scanner is alive");
                    break;
                case var fields:
                    logger.LogWarning("A scan with {Count} fields is not understood", fields.Length);
                    break;
            }
        }
    }
}

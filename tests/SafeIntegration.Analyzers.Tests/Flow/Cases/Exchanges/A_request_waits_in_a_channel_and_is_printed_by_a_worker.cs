using System.Threading.Channels;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

public sealed record ParcelRequest(string Name, string Street, string City);

public interface ILabelPrinter
{
    [Effect]
    Task PrintAsync(string text, CancellationToken cancellationToken);
}

public sealed class ParcelQueue
{
    private readonly Channel<ParcelRequest> _channel = Channel.CreateBounded<ParcelRequest>(200);

    public ValueTask AddAsync(ParcelRequest request, CancellationToken cancellationToken) =>
        _channel.Writer.WriteAsync(request, cancellationToken);

    public IAsyncEnumerable<ParcelRequest> ReadAllAsync(CancellationToken cancellationToken) =>
        _channel.Reader.ReadAllAsync(cancellationToken);
}

public static class ParcelEndpoints
{
    public static void MapParcels(this WebApplication app) =>
        app.MapPost("/parcels", async ([FromBody] ParcelRequest request, [FromServices] ParcelQueue queue, CancellationToken cancellationToken) =>
        {
            if (string.IsNullOrEmpty(request.Street))
                return Results.BadRequest();
            await queue.AddAsync(request, cancellationToken);
            return Results.Accepted();
        });
}

public sealed class LabelWorker(ParcelQueue queue, ILabelPrinter printer) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (ParcelRequest request in queue.ReadAllAsync(stoppingToken))
        {
            string label = $"""
                {request.Name}
                {request.Street}
                {request.City}
                """;
            await printer.PrintAsync(label, stoppingToken); // expect: SI1001
        }
    }
}

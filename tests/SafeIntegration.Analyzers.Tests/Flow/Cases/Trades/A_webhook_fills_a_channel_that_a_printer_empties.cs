// shape: minimal API webhook, a channel inside a queue class, a background worker
using System.Threading.Channels;
using SafeIntegration;

namespace Warehouse.Labels;

public sealed class LabelQueue
{
    private readonly Channel<string> _labels = Channel.CreateBounded<string>(100);

    public ValueTask AddAsync(string label, CancellationToken cancellationToken) => _labels.Writer.WriteAsync(label, cancellationToken);

    public IAsyncEnumerable<string> TakeAllAsync(CancellationToken cancellationToken) => _labels.Reader.ReadAllAsync(cancellationToken);
}

public interface ILabelPrinter
{
    [Effect]
    Task PrintAsync(string label);
}

public static class LabelHooks
{
    public static void MapLabelHooks(this IEndpointRouteBuilder app)
    {
        app.MapPost("/hooks/labels", async (HttpRequest request, LabelQueue queue) =>
        {
            using StreamReader reader = new(request.Body);
            await queue.AddAsync(await reader.ReadToEndAsync(), request.HttpContext.RequestAborted);
            return Results.Accepted();
        });
    }
}

public sealed class LabelWorker(LabelQueue queue, ILabelPrinter printer) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string label in queue.TakeAllAsync(stoppingToken))
        {
            await printer.PrintAsync(label); // expect: SI1001
        }
    }
}

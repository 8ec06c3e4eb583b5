// shape: a bound parameter is put into a queue that is known by its interface
using SafeIntegration;
using System.Collections.Concurrent;

namespace Warehouse.Hooks;

public sealed record LabelDto(string Text);
public interface ILabelQueue { void Add(string label); bool TryTake(out string label); }
public sealed class LabelQueue : ILabelQueue
{
    private readonly ConcurrentQueue<string> _labels = new();
    public void Add(string label) => _labels.Enqueue(label);
    public bool TryTake(out string label) => _labels.TryDequeue(out label!);
}
public static class Hooks
{
    public static void AddLabels(this IServiceCollection services) => services.AddSingleton<ILabelQueue, LabelQueue>();
    public static void MapLabels(this IEndpointRouteBuilder app) =>
        app.MapPost("/labels", (LabelDto dto, ILabelQueue queue) =>
        {
            queue.Add(dto.Text);
            return Results.Accepted();
        });
}
public interface IPrinter { [Effect] void Print(string text); }
public sealed class Worker(ILabelQueue queue, IPrinter printer) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (queue.TryTake(out string label)) printer.Print(label); // expect: SI1001
            await Task.Delay(100, stoppingToken);
        }
    }
}

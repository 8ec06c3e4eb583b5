// shape: worker that gives tools to a model
using Microsoft.Extensions.AI;

namespace Stock.Worker;

public sealed class ReorderWorker(IChatClient chat, HttpClient suppliers, ILogger<ReorderWorker> logger) : BackgroundService
{
    private readonly List<AITool> _tools = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _tools.Add(AIFunctionFactory.Create(ReadStockAsync));
        _tools.Add(AIFunctionFactory.Create(ReorderAsync)); // expect: SI2009
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            ChatResponse response = await chat.GetResponseAsync("Reorder if the stock is low.", new ChatOptions { Tools = _tools }, stoppingToken);
            logger.LogInformation("{Report}", response.Text);
        }
    }

    private Task<string> ReadStockAsync(CancellationToken cancellationToken) => suppliers.GetStringAsync("stock", cancellationToken);

    private async Task<string> ReorderAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await suppliers.PostAsync("orders/usual", content: null, cancellationToken);
        return response.ReasonPhrase ?? "ordered";
    }
}

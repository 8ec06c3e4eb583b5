// The catch at the end of each round is how every worker is written; the next round starts afresh.
using SafeIntegration;

namespace Shop.Orders;

[Contract("shop.orders.v1")]
public sealed partial record Order
{
    public required string Id { get; init; }
}

public sealed class OrderWorker(HttpClient shop, HttpClient erp, ILogger<OrderWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Order order = await shop.GetContractAsync<Order>("orders/next", stoppingToken);
                await erp.PostAsJsonAsync("orders", order, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                logger.LogError(problem, "A round failed");
            }

            await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
        }
    }
}

// Logging and the console are no effects.
namespace Shop.Watching;

public sealed record Order(string Id, string Customer, decimal Total);

public sealed class OrderWatcher(HttpClient client, ILogger<OrderWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Order? order = await client.GetFromJsonAsync<Order>("orders/next", stoppingToken);
            if (order is not null)
            {
                logger.LogInformation("Order {Id} of {Customer}: {Total}", order.Id, order.Customer, order.Total);
                Console.WriteLine(order);
            }

            await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
        }
    }
}

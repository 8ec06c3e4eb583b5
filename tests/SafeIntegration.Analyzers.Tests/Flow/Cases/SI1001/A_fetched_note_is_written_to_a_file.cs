// The plainest shape: fetched, formatted, written.
namespace Shop.Exports;

public sealed record Order(string Id, string Customer, decimal Total);

public sealed class OrderExporter(HttpClient client, ILogger<OrderExporter> logger)
{
    public async Task ExportAsync(string folder, CancellationToken cancellationToken)
    {
        Order? order = await client.GetFromJsonAsync<Order>("orders/next", cancellationToken);
        if (order is null)
            return;

        string line = $"{order.Id};{order.Customer};{order.Total}";
        logger.LogInformation("Exporting {Line}", line);
        await File.WriteAllTextAsync(Path.Combine(folder, "orders.csv"), line, cancellationToken); // expect: SI1001
    }
}

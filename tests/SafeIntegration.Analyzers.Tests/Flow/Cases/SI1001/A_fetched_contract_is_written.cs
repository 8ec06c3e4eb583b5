// A contract is the validation.
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Shop.Exports;

[Contract("shop.orders.v1")]
public sealed partial record Order
{
    [RegularExpression("[0-9]{6}")]
    public required string Id { get; init; }

    [Range(0.01, 1_000_000)]
    public required decimal Total { get; init; }
}

public sealed class OrderExporter(HttpClient client)
{
    public async Task ExportAsync(string folder, CancellationToken cancellationToken)
    {
        Order order = await client.GetContractAsync<Order>("orders/next", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "orders.csv"), $"{order.Id};{order.Total}", cancellationToken);
    }
}

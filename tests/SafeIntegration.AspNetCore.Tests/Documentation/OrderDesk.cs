using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration.AspNetCore.Tests.Documentation;

[Contract("shop.orders.v2", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record Order
{
    [RegularExpression("ord_[a-z0-9]{10}")] public required string Id { get; init; }
    public required OrderStatus Status { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    [Range(0, 1_000_000)] public required decimal Total { get; init; }
    [Length(1, 100), UniqueItems(nameof(OrderLine.Sku))] public required IReadOnlyList<OrderLine> Lines { get; init; }
    [StringLength(500)] public string? Note { get; init; }
    public int Priority { get; init; } = 3;

    [ContractRule("the total is the sum of the lines")]
    private static bool TotalAddsUp(Order order) => order.Lines.Sum(line => line.Price * line.Quantity) == order.Total;
}

public sealed record OrderLine([property: Length(1, 20)] string Sku, [property: Range(1, 1000)] int Quantity, decimal Price);

public enum OrderStatus { Pending, Paid, Shipped, [UnknownValue] Other }

/// <summary>What docs/contracts.md shows, compiled and run.</summary>
internal static class OrderDesk
{
    public static string Describe(ReadOnlyMemory<byte> utf8)
    {
        ContractResult<Order> result = Order.Contract.Parse(utf8);
        if (result.TryGetValue(out Order? order))
            return $"{order.Id}: {order.Total}";
        return string.Join('\n', result.Violations);
    }

    public static async Task<decimal> SumAsync(Stream export, CancellationToken cancellationToken)
    {
        decimal sum = 0;
        await foreach (ContractResult<Order> element in Order.Contract.ReadElementsAsync(export, cancellationToken))
            sum += element.IsValid ? element.Value.Total : 0;
        return sum;
    }

    public static Order? ReadWithSystemTextJson(string json)
    {
        JsonSerializerOptions options = SafeContracts.AddTo(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        return JsonSerializer.Deserialize<Order>(json, options);
    }

    public static void Map(WebApplication app)
    {
        app.MapPost("/orders", (Payload<Order> order) => Results.Ok(order.Value.Id));
        app.MapPost("/webhook", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            ContractResult<Order> result = await request.TryReadContractAsync<Order>(cancellationToken);
            return result.IsValid ? Results.Accepted() : result.ToProblem();
        });
    }

    public static void Register(WebApplicationBuilder builder) => builder.Services.AddContracts();

    public static void Watch(Action<string> tell) => Order.Contract.Drift.Detected += (_, finding) => tell(finding.ToString());
}

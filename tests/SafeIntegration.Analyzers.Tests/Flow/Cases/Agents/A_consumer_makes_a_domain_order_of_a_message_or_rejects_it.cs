using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Orders.Consumers;

public sealed record OrderMessage(string? Sku, int Quantity, string? Country);

public sealed class Result<T>
{
    private Result(T? value, string? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public string? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static Result<T> Ok(T value) => new(value, null);

    public static Result<T> Fail(string error) => new(default, error);
}

public sealed class Order
{
    private static readonly Regex SkuPattern = new("^[A-Z]{3}-[0-9]{5}$", RegexOptions.CultureInvariant);
    private static readonly FrozenSet<string> Countries = FrozenSet.Create("AT", "CH", "DE");

    private Order(string sku, int quantity, string country) => (Sku, Quantity, Country) = (sku, quantity, country);

    public string Sku { get; }

    public int Quantity { get; }

    public string Country { get; }

    public static Result<Order> Create(OrderMessage message)
    {
        if (message.Sku is null || !SkuPattern.IsMatch(message.Sku))
            return Result<Order>.Fail("The article has no valid number.");
        if (message.Quantity is < 1 or > 99)
            return Result<Order>.Fail("The quantity is out of range.");
        if (message.Country is null || !Countries.Contains(message.Country))
            return Result<Order>.Fail("We do not deliver there.");

        return Result<Order>.Ok(new Order(message.Sku, message.Quantity, message.Country));
    }
}

public sealed class OrderConsumer(HttpClient erp, ILogger<OrderConsumer> logger)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task ConsumeAsync([ExternalInput] ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        OrderMessage message = JsonSerializer.Deserialize<OrderMessage>(body.Span, Web) ?? throw new JsonException("The message is null.");
        Result<Order> order = Order.Create(message);
        if (!order.IsSuccess)
        {
            logger.LogError("Rejected: {Reason}", order.Error);
            return;
        }

        using HttpResponseMessage response = await erp.PostAsJsonAsync("orders", order.Value, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using SafeIntegration;

namespace BackOffice.Orders;

/// <summary>
/// An order as the platform sends it after its update. <c>status</c> became <c>fulfilment_status</c> and knows <c>returned</c>,
/// <c>note</c> became <c>customer_note</c>, the total moved into <c>amount</c>, and the quantity of a line became a string.
/// </summary>
[Contract("fennick.orders.v2")]
public sealed record OrderV2 : IPayload<OrderV2>
{
    /// <inheritdoc cref="OrderV1.Id"/>
    [JsonPropertyName("id"), RegularExpression("[0-9]{6}")]
    public required string Id { get; init; }

    /// <inheritdoc cref="OrderV1.CustomerName"/>
    [JsonPropertyName("customer_name"), StringLength(200, MinimumLength = 1)]
    public required string CustomerName { get; init; }

    /// <inheritdoc cref="OrderV1.Email"/>
    [JsonPropertyName("email"), EmailAddress, StringLength(254)]
    public required string Email { get; init; }

    /// <inheritdoc cref="OrderV1.Language"/>
    [JsonPropertyName("language"), RegularExpression("en|de|fr")]
    public required string Language { get; init; }

    /// <inheritdoc cref="OrderV1.Status"/>
    [JsonPropertyName("fulfilment_status")]
    public required OrderStatusV2 FulfilmentStatus { get; init; }

    /// <summary>What the customer pays.</summary>
    [JsonPropertyName("amount")]
    public required OrderAmountV2 Amount { get; init; }

    /// <inheritdoc cref="OrderV1.UpdatedAt"/>
    [JsonPropertyName("updated_at")]
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <inheritdoc cref="OrderV1.Note"/>
    [JsonPropertyName("customer_note"), StringLength(2000)]
    public required string CustomerNote { get; init; }

    /// <inheritdoc cref="OrderV1.Lines"/>
    [JsonPropertyName("lines"), MinLength(1)]
    public required IReadOnlyList<OrderLineV2> Lines { get; init; }

    /// <inheritdoc cref="OrderV1.TrackingCode"/>
    [JsonPropertyName("tracking_code"), StringLength(40)]
    public string? TrackingCode { get; init; }
}

/// <summary>A sum of money.</summary>
public sealed record OrderAmountV2
{
    /// <summary>In units of the currency.</summary>
    [JsonPropertyName("total"), Range(0.01, 1_000_000)]
    public required decimal Total { get; init; }

    /// <summary>ISO 4217.</summary>
    [JsonPropertyName("currency"), RegularExpression("[A-Z]{3}")]
    public required string Currency { get; init; }
}

/// <summary>One line of an <see cref="OrderV2"/>.</summary>
public sealed record OrderLineV2
{
    /// <inheritdoc cref="OrderLineV1.Sku"/>
    [JsonPropertyName("sku"), StringLength(20, MinimumLength = 1)]
    public required string Sku { get; init; }

    /// <inheritdoc cref="OrderLineV1.Title"/>
    [JsonPropertyName("title"), StringLength(200, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Pieces, in digits.</summary>
    [JsonPropertyName("quantity"), RegularExpression("[1-9][0-9]{0,4}")]
    public required string Quantity { get; init; }

    /// <inheritdoc cref="OrderLineV1.UnitPrice"/>
    [JsonPropertyName("unit_price"), Range(0.01, 1_000_000)]
    public required decimal UnitPrice { get; init; }
}

/// <summary>How far an <see cref="OrderV2"/> has come.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<OrderStatusV2>))]
public enum OrderStatusV2
{
    /// <inheritdoc cref="OrderStatusV1.Paid"/>
    Paid,

    /// <inheritdoc cref="OrderStatusV1.Packed"/>
    Packed,

    /// <inheritdoc cref="OrderStatusV1.Shipped"/>
    Shipped,

    /// <inheritdoc cref="OrderStatusV1.Delayed"/>
    Delayed,

    /// <inheritdoc cref="OrderStatusV1.Delivered"/>
    Delivered,

    /// <inheritdoc cref="OrderStatusV1.Cancelled"/>
    Cancelled,

    /// <summary>The goods came back; the total is paid back. New with the update.</summary>
    Returned,
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using SafeIntegration;

namespace BackOffice.Orders;

/// <summary>
/// An order as the platform sends it after its update. <c>status</c> became <c>fulfilment_status</c> and knows <c>returned</c>,
/// <c>note</c> became <c>customer_note</c>, the total moved into <c>amount</c>, and the quantity of a line became a string.
/// </summary>
[Contract("fennick.orders.v2", Naming = JsonKnownNamingPolicy.SnakeCaseLower, EnumNaming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record OrderV2
{
    /// <inheritdoc cref="OrderV1.Id"/>
    [RegularExpression("[0-9]{6}")]
    public required string Id { get; init; }

    /// <inheritdoc cref="OrderV1.CustomerName"/>
    [StringLength(200, MinimumLength = 1)]
    public required string CustomerName { get; init; }

    /// <inheritdoc cref="OrderV1.Email"/>
    [EmailAddress, StringLength(254)]
    public required string Email { get; init; }

    /// <inheritdoc cref="OrderV1.Language"/>
    [RegularExpression("en|de|fr")]
    public required string Language { get; init; }

    /// <inheritdoc cref="OrderV1.Status"/>
    public required OrderStatusV2 FulfilmentStatus { get; init; }

    /// <summary>What the customer pays.</summary>
    public required OrderAmountV2 Amount { get; init; }

    /// <inheritdoc cref="OrderV1.UpdatedAt"/>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <inheritdoc cref="OrderV1.Note"/>
    [StringLength(2000)]
    public required string CustomerNote { get; init; }

    /// <inheritdoc cref="OrderV1.Lines"/>
    [MinLength(1)]
    public required IReadOnlyList<OrderLineV2> Lines { get; init; }

    /// <inheritdoc cref="OrderV1.TrackingCode"/>
    [StringLength(40)]
    public string? TrackingCode { get; init; }
}

/// <summary>A sum of money.</summary>
public sealed record OrderAmountV2
{
    /// <summary>In units of the currency.</summary>
    [Range(0.01, 1_000_000)]
    public required decimal Total { get; init; }

    /// <summary>ISO 4217.</summary>
    [RegularExpression("[A-Z]{3}")]
    public required string Currency { get; init; }
}

/// <summary>One line of an <see cref="OrderV2"/>.</summary>
public sealed record OrderLineV2
{
    /// <inheritdoc cref="OrderLineV1.Sku"/>
    [StringLength(20, MinimumLength = 1)]
    public required string Sku { get; init; }

    /// <inheritdoc cref="OrderLineV1.Title"/>
    [StringLength(200, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Pieces, in digits.</summary>
    [RegularExpression("[1-9][0-9]{0,4}")]
    public required string Quantity { get; init; }

    /// <inheritdoc cref="OrderLineV1.UnitPrice"/>
    [Range(0.01, 1_000_000)]
    public required decimal UnitPrice { get; init; }
}

/// <summary>How far an <see cref="OrderV2"/> has come.</summary>
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

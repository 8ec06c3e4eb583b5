using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using SafeIntegration;

namespace BackOffice.Orders;

/// <summary>An order as the platform sent it before its update.</summary>
[Contract("fennick.orders.v1", Naming = JsonKnownNamingPolicy.SnakeCaseLower, EnumNaming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record OrderV1
{
    /// <summary>Six digits.</summary>
    [RegularExpression("[0-9]{6}")]
    public required string Id { get; init; }

    /// <summary>A person or a company.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string CustomerName { get; init; }

    /// <summary>Where the customer is written to.</summary>
    [EmailAddress, StringLength(254)]
    public required string Email { get; init; }

    /// <summary>The language the customer reads.</summary>
    [RegularExpression("en|de|fr")]
    public required string Language { get; init; }

    /// <summary>How far the order has come.</summary>
    public required OrderStatusV1 Status { get; init; }

    /// <summary>ISO 4217.</summary>
    [RegularExpression("[A-Z]{3}")]
    public required string Currency { get; init; }

    /// <summary>What the customer pays, in units of the currency.</summary>
    [Range(0.01, 1_000_000)]
    public required decimal Total { get; init; }

    /// <summary>When the status changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What the customer or the carrier wrote last; urgency is judged from it.</summary>
    [StringLength(2000)]
    public required string Note { get; init; }

    /// <summary>What was ordered.</summary>
    [MinLength(1)]
    public required IReadOnlyList<OrderLineV1> Lines { get; init; }

    /// <summary>The carrier's code, once the goods have left.</summary>
    [StringLength(40)]
    public string? TrackingCode { get; init; }
}

/// <summary>One line of an <see cref="OrderV1"/>.</summary>
public sealed record OrderLineV1
{
    /// <summary>Article number.</summary>
    [StringLength(20, MinimumLength = 1)]
    public required string Sku { get; init; }

    /// <summary>What the customer sees.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Pieces.</summary>
    [Range(1, 10_000)]
    public required int Quantity { get; init; }

    /// <summary>Price of one piece in the order's currency.</summary>
    [Range(0.01, 1_000_000)]
    public required decimal UnitPrice { get; init; }
}

/// <summary>How far an <see cref="OrderV1"/> has come.</summary>
public enum OrderStatusV1
{
    /// <summary>Paid, nothing has happened since.</summary>
    Paid,

    /// <summary>Packed, waiting for the carrier.</summary>
    Packed,

    /// <summary>With the carrier.</summary>
    Shipped,

    /// <summary>With the carrier, later than promised.</summary>
    Delayed,

    /// <summary>Handed over.</summary>
    Delivered,

    /// <summary>Cancelled; the total is paid back.</summary>
    Cancelled,
}

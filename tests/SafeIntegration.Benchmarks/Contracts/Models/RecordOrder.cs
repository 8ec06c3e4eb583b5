using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SafeIntegration.Benchmarks.Contracts.Records;

/// <summary>The order as one would write it today: immutable records with required members. System.Text.Json reads the same types.</summary>
[Contract("bench.records.order", EnumNaming = JsonKnownNamingPolicy.CamelCase)]
public sealed partial record Order
{
    [RegularExpression("ord_[a-z0-9]{10}")]
    public required string Id { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    [RegularExpression("[A-Z]{3}")]
    public required string Currency { get; init; }

    [Range(typeof(decimal), "0", "1000000")]
    public required decimal Total { get; init; }

    public required Customer Customer { get; init; }

    public required Address ShipTo { get; init; }

    [Length(1, 100)]
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    [StringLength(500)]
    public string? Note { get; init; }
}

/// <summary>Several orders.</summary>
[Contract("bench.records.page", EnumNaming = JsonKnownNamingPolicy.CamelCase)]
public sealed partial record OrderPage
{
    public required IReadOnlyList<Order> Orders { get; init; }

    public string? Next { get; init; }

    [Range(0, int.MaxValue)]
    public required int Count { get; init; }
}

/// <summary>Who ordered.</summary>
public sealed record Customer
{
    [StringLength(40, MinimumLength = 1)]
    public required string Id { get; init; }

    [StringLength(100, MinimumLength = 1)]
    public required string Name { get; init; }

    [StringLength(254, MinimumLength = 3), EmailAddress]
    public required string Email { get; init; }
}

/// <summary>Where it goes.</summary>
public sealed record Address
{
    [StringLength(100, MinimumLength = 1)]
    public required string Line1 { get; init; }

    [StringLength(60, MinimumLength = 1)]
    public required string City { get; init; }

    [RegularExpression("[0-9]{5}")]
    public required string Zip { get; init; }

    [RegularExpression("[A-Z]{2}")]
    public required string Country { get; init; }
}

/// <summary>What was ordered.</summary>
public sealed record OrderLine
{
    [RegularExpression("[A-Z]{3}-[0-9]{4}")]
    public required string Sku { get; init; }

    [StringLength(100, MinimumLength = 1)]
    public required string Name { get; init; }

    [Range(1, 1000)]
    public required int Qty { get; init; }

    [Range(typeof(decimal), "0", "100000")]
    public required decimal Price { get; init; }
}

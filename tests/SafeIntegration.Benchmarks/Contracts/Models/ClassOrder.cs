using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SafeIntegration.Benchmarks.Contracts.Classes;

/// <summary>The order as a contract in classes with settable properties.</summary>
[Contract("bench.classes.order", EnumNaming = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class Order
{
    [RegularExpression("ord_[a-z0-9]{10}")]
    public required string Id { get; set; }

    public required OrderStatus Status { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    [RegularExpression("[A-Z]{3}")]
    public required string Currency { get; set; }

    [Range(typeof(decimal), "0", "1000000")]
    public required decimal Total { get; set; }

    public required Customer Customer { get; set; }

    public required Address ShipTo { get; set; }

    [Length(1, 100)]
    public required List<OrderLine> Lines { get; set; }

    [StringLength(500)]
    public string? Note { get; set; }
}

/// <summary>Several orders.</summary>
[Contract("bench.classes.page", EnumNaming = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class OrderPage
{
    public required List<Order> Orders { get; set; }

    public string? Next { get; set; }

    [Range(0, int.MaxValue)]
    public required int Count { get; set; }
}

/// <summary>Who ordered.</summary>
public sealed class Customer
{
    [StringLength(40, MinimumLength = 1)]
    public required string Id { get; set; }

    [StringLength(100, MinimumLength = 1)]
    public required string Name { get; set; }

    [StringLength(254, MinimumLength = 3), EmailAddress]
    public required string Email { get; set; }
}

/// <summary>Where it goes.</summary>
public sealed class Address
{
    [StringLength(100, MinimumLength = 1)]
    public required string Line1 { get; set; }

    [StringLength(60, MinimumLength = 1)]
    public required string City { get; set; }

    [RegularExpression("[0-9]{5}")]
    public required string Zip { get; set; }

    [RegularExpression("[A-Z]{2}")]
    public required string Country { get; set; }
}

/// <summary>What was ordered.</summary>
public sealed class OrderLine
{
    [RegularExpression("[A-Z]{3}-[0-9]{4}")]
    public required string Sku { get; set; }

    [StringLength(100, MinimumLength = 1)]
    public required string Name { get; set; }

    [Range(1, 1000)]
    public required int Qty { get; set; }

    [Range(typeof(decimal), "0", "100000")]
    public required decimal Price { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;

namespace SafeIntegration.Benchmarks.Contracts.Plain;

/// <summary>The order in plain classes with settable properties: what System.Text.Json reads fastest. The attributes are what the validating peers read.</summary>
[ValidatableType]
public sealed class Order
{
    [Required, RegularExpression("^ord_[a-z0-9]{10}$")]
    public string Id { get; set; } = null!;

    [EnumDataType(typeof(OrderStatus))]
    public OrderStatus Status { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    [Required, RegularExpression("^[A-Z]{3}$")]
    public string Currency { get; set; } = null!;

    [Range(typeof(decimal), "0", "1000000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public decimal Total { get; set; }

    [Required, ValidateObjectMembers]
    public Customer Customer { get; set; } = null!;

    [Required, ValidateObjectMembers]
    public Address ShipTo { get; set; } = null!;

    [Required, MinLength(1), MaxLength(100), ValidateEnumeratedItems]
    public List<OrderLine> Lines { get; set; } = null!;

    [StringLength(500)]
    public string? Note { get; set; }
}

/// <summary>Several orders.</summary>
[ValidatableType]
public sealed class OrderPage
{
    [Required, ValidateEnumeratedItems]
    public List<Order> Orders { get; set; } = null!;

    public string? Next { get; set; }

    [Range(0, int.MaxValue)]
    public int Count { get; set; }
}

/// <summary>Who ordered.</summary>
[ValidatableType]
public sealed class Customer
{
    [Required, StringLength(40, MinimumLength = 1)]
    public string Id { get; set; } = null!;

    [Required, StringLength(100, MinimumLength = 1)]
    public string Name { get; set; } = null!;

    [Required, StringLength(254, MinimumLength = 3), EmailAddress]
    public string Email { get; set; } = null!;
}

/// <summary>Where it goes.</summary>
[ValidatableType]
public sealed class Address
{
    [Required, StringLength(100, MinimumLength = 1)]
    public string Line1 { get; set; } = null!;

    [Required, StringLength(60, MinimumLength = 1)]
    public string City { get; set; } = null!;

    [Required, RegularExpression("^[0-9]{5}$")]
    public string Zip { get; set; } = null!;

    [Required, RegularExpression("^[A-Z]{2}$")]
    public string Country { get; set; } = null!;
}

/// <summary>What was ordered.</summary>
[ValidatableType]
public sealed class OrderLine
{
    [Required, RegularExpression("^[A-Z]{3}-[0-9]{4}$")]
    public string Sku { get; set; } = null!;

    [Required, StringLength(100, MinimumLength = 1)]
    public string Name { get; set; } = null!;

    [Range(1, 1000)]
    public int Qty { get; set; }

    [Range(typeof(decimal), "0", "100000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public decimal Price { get; set; }
}

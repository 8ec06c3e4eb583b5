using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>The same, before the envelope went away.</summary>
[Contract("w02", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record WooOrderV3
{
    public required WooOrderV3Order Order { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3Order
{
    public required long Id { get; init; }
    public required long OrderNumber { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required DateTimeOffset CompletedAt { get; init; }
    public required string Status { get; init; }
    public required string Currency { get; init; }
    public required string Total { get; init; }
    public required string Subtotal { get; init; }
    public required long TotalLineItemsQuantity { get; init; }
    public required string TotalTax { get; init; }
    public required string TotalShipping { get; init; }
    public required string CartTax { get; init; }
    public required string ShippingTax { get; init; }
    public required string TotalDiscount { get; init; }
    public required string ShippingMethods { get; init; }
    public required WooOrderV3PaymentDetails PaymentDetails { get; init; }
    public required WooOrderV3BillingAddress BillingAddress { get; init; }
    public required WooOrderV3ShippingAddress ShippingAddress { get; init; }
    public required string Note { get; init; }
    public required string CustomerIp { get; init; }
    public required string CustomerUserAgent { get; init; }
    public required long CustomerId { get; init; }
    public required string ViewOrderUrl { get; init; }
    public required IReadOnlyList<WooOrderV3LineItem> LineItems { get; init; }
    public required IReadOnlyList<WooOrderV3ShippingLine> ShippingLines { get; init; }
    public required IReadOnlyList<WooOrderV3TaxLine> TaxLines { get; init; }
    public required IReadOnlyList<JsonElement> FeeLines { get; init; }
    public required IReadOnlyList<JsonElement> CouponLines { get; init; }
    public required WooOrderV3Customer Customer { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3PaymentDetails
{
    public required string MethodId { get; init; }
    public required string MethodTitle { get; init; }
    public required bool Paid { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3BillingAddress
{
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public required string Company { get; init; }
    [JsonPropertyName("address_1")] public required string Address1 { get; init; }
    [JsonPropertyName("address_2")] public required string Address2 { get; init; }
    public required string City { get; init; }
    public required string State { get; init; }
    public required string Postcode { get; init; }
    public required string Country { get; init; }
    public required string Email { get; init; }
    public required string Phone { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3ShippingAddress
{
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public required string Company { get; init; }
    [JsonPropertyName("address_1")] public required string Address1 { get; init; }
    [JsonPropertyName("address_2")] public required string Address2 { get; init; }
    public required string City { get; init; }
    public required string State { get; init; }
    public required string Postcode { get; init; }
    public required string Country { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3LineItem
{
    public required long Id { get; init; }
    public required string Subtotal { get; init; }
    public required string SubtotalTax { get; init; }
    public required string Total { get; init; }
    public required string TotalTax { get; init; }
    public required string Price { get; init; }
    public required long Quantity { get; init; }
    public string? TaxClass { get; init; }
    public required string Name { get; init; }
    public required long ProductId { get; init; }
    public required string Sku { get; init; }
    public required IReadOnlyList<WooOrderV3Meta> Meta { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3ShippingLine
{
    public required long Id { get; init; }
    public required string MethodId { get; init; }
    public required string MethodTitle { get; init; }
    public required string Total { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3TaxLine
{
    public required long Id { get; init; }
    public required string RateId { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required string Total { get; init; }
    public required bool Compound { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3Customer
{
    public required long Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string Email { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public required string Username { get; init; }
    public required string LastOrderId { get; init; }
    public required DateTimeOffset LastOrderDate { get; init; }
    public required long OrdersCount { get; init; }
    public required string TotalSpent { get; init; }
    public required string AvatarUrl { get; init; }
    public required WooOrderV3BillingAddress BillingAddress { get; init; }
    public required WooOrderV3ShippingAddress ShippingAddress { get; init; }
}

/// <summary>A part of <see cref="WooOrderV3"/>.</summary>
public sealed record WooOrderV3Meta
{
    public required string Key { get; init; }
    public required string Label { get; init; }
    public required string Value { get; init; }
}

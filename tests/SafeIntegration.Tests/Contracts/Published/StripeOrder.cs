using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>An order of a payment platform.</summary>
[Contract("s01", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record StripeOrder
{
    public required long Amount { get; init; }
    public JsonElement? AmountReturned { get; init; }
    public JsonElement? Application { get; init; }
    public JsonElement? ApplicationFee { get; init; }
    public JsonElement? Charge { get; init; }
    public required long Created { get; init; }
    public required string Currency { get; init; }
    public JsonElement? Customer { get; init; }
    public JsonElement? Email { get; init; }
    public required string Id { get; init; }
    public required IReadOnlyList<StripeOrderItem> Items { get; init; }
    public required bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string Object { get; init; }
    public required StripeOrderReturns Returns { get; init; }
    public JsonElement? SelectedShippingMethod { get; init; }
    public required StripeOrderShipping Shipping { get; init; }
    public JsonElement? ShippingMethods { get; init; }
    public required string Status { get; init; }
    public required StripeOrderStatusTransitions StatusTransitions { get; init; }
    public required long Updated { get; init; }
}

/// <summary>A part of <see cref="StripeOrder"/>.</summary>
public sealed record StripeOrderItem
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
    public required string Description { get; init; }
    public required string Object { get; init; }
    public required string Parent { get; init; }
    public required long Quantity { get; init; }
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="StripeOrder"/>.</summary>
public sealed record StripeOrderReturns
{
    public required IReadOnlyList<JsonElement> Data { get; init; }
    public required bool HasMore { get; init; }
    public required string Object { get; init; }
    public required string Url { get; init; }
}

/// <summary>A part of <see cref="StripeOrder"/>.</summary>
public sealed record StripeOrderShipping
{
    public required StripeOrderAddress Address { get; init; }
    public JsonElement? Carrier { get; init; }
    public required string Name { get; init; }
    public JsonElement? Phone { get; init; }
    public JsonElement? TrackingNumber { get; init; }
}

/// <summary>A part of <see cref="StripeOrder"/>.</summary>
public sealed record StripeOrderStatusTransitions
{
    public JsonElement? Canceled { get; init; }
    public JsonElement? Fulfiled { get; init; }
    public JsonElement? Paid { get; init; }
    public JsonElement? Returned { get; init; }
}

/// <summary>A part of <see cref="StripeOrder"/>.</summary>
public sealed record StripeOrderAddress
{
    public required string City { get; init; }
    public required string Country { get; init; }
    public required string Line1 { get; init; }
    public JsonElement? Line2 { get; init; }
    public required string PostalCode { get; init; }
    public required string State { get; init; }
}

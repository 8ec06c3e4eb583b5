using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A line that waits for its invoice.</summary>
[Contract("s16", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record StripeInvoiceItem
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
    public required string Customer { get; init; }
    public required long Date { get; init; }
    public required string Description { get; init; }
    public required bool Discountable { get; init; }
    public required IReadOnlyList<JsonElement> Discounts { get; init; }
    public required string Id { get; init; }
    public JsonElement? Invoice { get; init; }
    public required bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string Object { get; init; }
    public required StripeInvoiceItemPeriod Period { get; init; }
    public required StripeInvoiceItemPrice Price { get; init; }
    public required bool Proration { get; init; }
    public required long Quantity { get; init; }
    public JsonElement? Subscription { get; init; }
    public required IReadOnlyList<JsonElement> TaxRates { get; init; }
    public JsonElement? TestClock { get; init; }
    public required long UnitAmount { get; init; }
    public required string UnitAmountDecimal { get; init; }
    public JsonElement? Plan { get; init; }
}

/// <summary>A part of <see cref="StripeInvoiceItem"/>.</summary>
public sealed record StripeInvoiceItemPeriod
{
    public required long End { get; init; }
    public required long Start { get; init; }
}

/// <summary>A part of <see cref="StripeInvoiceItem"/>.</summary>
public sealed record StripeInvoiceItemPrice
{
    public required bool Active { get; init; }
    public required string BillingScheme { get; init; }
    public required long Created { get; init; }
    public required string Currency { get; init; }
    public JsonElement? CustomUnitAmount { get; init; }
    public required string Id { get; init; }
    public required bool Livemode { get; init; }
    public JsonElement? LookupKey { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public JsonElement? Nickname { get; init; }
    public required string Object { get; init; }
    public required string Product { get; init; }
    public JsonElement? Recurring { get; init; }
    public required string TaxBehavior { get; init; }
    public JsonElement? TiersMode { get; init; }
    public JsonElement? TransformQuantity { get; init; }
    public required string Type { get; init; }
    public required long UnitAmount { get; init; }
    public required string UnitAmountDecimal { get; init; }
}

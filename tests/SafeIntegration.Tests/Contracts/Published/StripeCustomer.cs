using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A customer with a discount.</summary>
[Contract("s12", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record StripeCustomer
{
    public required StripeCustomerAddress Address { get; init; }
    public required long Balance { get; init; }
    public required long Created { get; init; }
    public required string Currency { get; init; }
    public JsonElement? DefaultSource { get; init; }
    public required bool Delinquent { get; init; }
    public JsonElement? Description { get; init; }
    public required StripeCustomerDiscount Discount { get; init; }
    public JsonElement? Email { get; init; }
    public required string Id { get; init; }
    public required string InvoicePrefix { get; init; }
    public required StripeCustomerInvoiceSettings InvoiceSettings { get; init; }
    public required bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public JsonElement? Name { get; init; }
    public required long NextInvoiceSequence { get; init; }
    public required string Object { get; init; }
    public JsonElement? Phone { get; init; }
    public required IReadOnlyList<JsonElement> PreferredLocales { get; init; }
    public required IReadOnlyDictionary<string, string> Shipping { get; init; }
    public required string TaxExempt { get; init; }
    public JsonElement? TestClock { get; init; }
}

/// <summary>A part of <see cref="StripeCustomer"/>.</summary>
public sealed record StripeCustomerAddress
{
    public JsonElement? City { get; init; }
    public JsonElement? Country { get; init; }
    public JsonElement? Line1 { get; init; }
    public JsonElement? Line2 { get; init; }
    public JsonElement? PostalCode { get; init; }
    public JsonElement? State { get; init; }
}

/// <summary>A part of <see cref="StripeCustomer"/>.</summary>
public sealed record StripeCustomerDiscount
{
    public JsonElement? CheckoutSession { get; init; }
    public required StripeCustomerCoupon Coupon { get; init; }
    public JsonElement? Customer { get; init; }
    public JsonElement? End { get; init; }
    public required string Id { get; init; }
    public JsonElement? Invoice { get; init; }
    public JsonElement? InvoiceItem { get; init; }
    public required string Object { get; init; }
    public JsonElement? PromotionCode { get; init; }
    public required long Start { get; init; }
    public JsonElement? Subscription { get; init; }
    public JsonElement? SubscriptionItem { get; init; }
}

/// <summary>A part of <see cref="StripeCustomer"/>.</summary>
public sealed record StripeCustomerInvoiceSettings
{
    public JsonElement? CustomFields { get; init; }
    public JsonElement? DefaultPaymentMethod { get; init; }
    public JsonElement? Footer { get; init; }
    public required StripeCustomerRenderingOptions RenderingOptions { get; init; }
}

/// <summary>A part of <see cref="StripeCustomer"/>.</summary>
public sealed record StripeCustomerCoupon
{
    public JsonElement? AmountOff { get; init; }
    public required long Created { get; init; }
    public JsonElement? Currency { get; init; }
    public required string Duration { get; init; }
    public JsonElement? DurationInMonths { get; init; }
    public required string Id { get; init; }
    public required bool Livemode { get; init; }
    public JsonElement? MaxRedemptions { get; init; }
    public JsonElement? Metadata { get; init; }
    public JsonElement? Name { get; init; }
    public required string Object { get; init; }
    public JsonElement? PercentOff { get; init; }
    public JsonElement? RedeemBy { get; init; }
    public required long TimesRedeemed { get; init; }
    public required bool Valid { get; init; }
}

/// <summary>A part of <see cref="StripeCustomer"/>.</summary>
public sealed record StripeCustomerRenderingOptions
{
    public JsonElement? AmountTaxDisplay { get; init; }
    public JsonElement? Template { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A checkout.</summary>
[Contract("s03", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record StripeCheckoutSession
{
    public JsonElement? AfterExpiration { get; init; }
    public JsonElement? AllowPromotionCodes { get; init; }
    public JsonElement? AmountSubtotal { get; init; }
    public JsonElement? AmountTotal { get; init; }
    public required StripeCheckoutSessionAutomaticTax AutomaticTax { get; init; }
    public JsonElement? BillingAddressCollection { get; init; }
    public required string CancelUrl { get; init; }
    public JsonElement? ClientReferenceId { get; init; }
    public JsonElement? Consent { get; init; }
    public JsonElement? ConsentCollection { get; init; }
    public JsonElement? Currency { get; init; }
    public JsonElement? Customer { get; init; }
    public JsonElement? CustomerCreation { get; init; }
    public JsonElement? CustomerDetails { get; init; }
    public JsonElement? CustomerEmail { get; init; }
    public required long ExpiresAt { get; init; }
    public required string Id { get; init; }
    public required bool Livemode { get; init; }
    public JsonElement? Locale { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string Mode { get; init; }
    public required string Object { get; init; }
    public required string PaymentIntent { get; init; }
    public JsonElement? PaymentLink { get; init; }
    public required IReadOnlyDictionary<string, string> PaymentMethodOptions { get; init; }
    public required IReadOnlyList<string> PaymentMethodTypes { get; init; }
    public required string PaymentStatus { get; init; }
    public required StripeCheckoutSessionPhoneNumberCollection PhoneNumberCollection { get; init; }
    public JsonElement? RecoveredFrom { get; init; }
    public JsonElement? SetupIntent { get; init; }
    public JsonElement? Shipping { get; init; }
    public JsonElement? ShippingAddressCollection { get; init; }
    public required IReadOnlyList<JsonElement> ShippingOptions { get; init; }
    public JsonElement? ShippingRate { get; init; }
    public required string Status { get; init; }
    public JsonElement? SubmitType { get; init; }
    public JsonElement? Subscription { get; init; }
    public required string SuccessUrl { get; init; }
    public JsonElement? TotalDetails { get; init; }
    public JsonElement? Url { get; init; }
}

/// <summary>A part of <see cref="StripeCheckoutSession"/>.</summary>
public sealed record StripeCheckoutSessionAutomaticTax
{
    public required bool Enabled { get; init; }
    public JsonElement? Status { get; init; }
}

/// <summary>A part of <see cref="StripeCheckoutSession"/>.</summary>
public sealed record StripeCheckoutSessionPhoneNumberCollection
{
    public required bool Enabled { get; init; }
}

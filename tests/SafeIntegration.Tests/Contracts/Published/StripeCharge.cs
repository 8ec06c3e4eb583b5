using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A charge with many members that are null.</summary>
[Contract("s15", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record StripeCharge
{
    public required long Amount { get; init; }
    public required long AmountCaptured { get; init; }
    public required long AmountRefunded { get; init; }
    public JsonElement? Application { get; init; }
    public JsonElement? ApplicationFee { get; init; }
    public JsonElement? ApplicationFeeAmount { get; init; }
    public required string BalanceTransaction { get; init; }
    public required StripeChargeBillingDetails BillingDetails { get; init; }
    public JsonElement? CalculatedStatementDescriptor { get; init; }
    public required bool Captured { get; init; }
    public required long Created { get; init; }
    public required string Currency { get; init; }
    public JsonElement? Customer { get; init; }
    public required string Description { get; init; }
    public required bool Disputed { get; init; }
    public JsonElement? FailureCode { get; init; }
    public JsonElement? FailureMessage { get; init; }
    public required IReadOnlyDictionary<string, string> FraudDetails { get; init; }
    public required string Id { get; init; }
    public JsonElement? Invoice { get; init; }
    public required bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string Object { get; init; }
    public JsonElement? OnBehalfOf { get; init; }
    public JsonElement? Order { get; init; }
    public JsonElement? Outcome { get; init; }
    public required bool Paid { get; init; }
    public JsonElement? PaymentIntent { get; init; }
    public required string PaymentMethod { get; init; }
    public required StripeChargePaymentMethodDetails PaymentMethodDetails { get; init; }
    public JsonElement? ReceiptEmail { get; init; }
    public JsonElement? ReceiptNumber { get; init; }
    public required string ReceiptUrl { get; init; }
    public required bool Refunded { get; init; }
    public required StripeChargeRefunds Refunds { get; init; }
    public JsonElement? Review { get; init; }
    public JsonElement? Shipping { get; init; }
    public JsonElement? SourceTransfer { get; init; }
    public JsonElement? StatementDescriptor { get; init; }
    public JsonElement? StatementDescriptorSuffix { get; init; }
    public required string Status { get; init; }
    public JsonElement? TransferData { get; init; }
    public JsonElement? TransferGroup { get; init; }
}

/// <summary>A part of <see cref="StripeCharge"/>.</summary>
public sealed record StripeChargeBillingDetails
{
    public required StripeChargeAddress Address { get; init; }
    public JsonElement? Email { get; init; }
    public JsonElement? Name { get; init; }
    public JsonElement? Phone { get; init; }
}

/// <summary>A part of <see cref="StripeCharge"/>.</summary>
public sealed record StripeChargePaymentMethodDetails
{
    public required StripeChargeCard Card { get; init; }
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="StripeCharge"/>.</summary>
public sealed record StripeChargeRefunds
{
    public required IReadOnlyList<JsonElement> Data { get; init; }
    public required bool HasMore { get; init; }
    public required string Object { get; init; }
    public required string Url { get; init; }
}

/// <summary>A part of <see cref="StripeCharge"/>.</summary>
public sealed record StripeChargeAddress
{
    public JsonElement? City { get; init; }
    public JsonElement? Country { get; init; }
    public JsonElement? Line1 { get; init; }
    public JsonElement? Line2 { get; init; }
    public JsonElement? PostalCode { get; init; }
    public JsonElement? State { get; init; }
}

/// <summary>A part of <see cref="StripeCharge"/>.</summary>
public sealed record StripeChargeCard
{
    public required string Brand { get; init; }
    public required StripeChargeChecks Checks { get; init; }
    public required string Country { get; init; }
    public required long ExpMonth { get; init; }
    public required long ExpYear { get; init; }
    public required string Fingerprint { get; init; }
    public required string Funding { get; init; }
    public JsonElement? Installments { get; init; }
    public required string Last4 { get; init; }
    public required string Network { get; init; }
    public JsonElement? ThreeDSecure { get; init; }
    public JsonElement? Wallet { get; init; }
}

/// <summary>A part of <see cref="StripeCharge"/>.</summary>
public sealed record StripeChargeChecks
{
    public JsonElement? AddressLine1Check { get; init; }
    public JsonElement? AddressPostalCodeCheck { get; init; }
    public required string CvcCheck { get; init; }
}

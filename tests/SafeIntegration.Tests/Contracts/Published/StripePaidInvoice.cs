using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>An invoice that says whether it is paid.</summary>
[Contract("s06", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record StripePaidInvoice
{
    public required string AccountCountry { get; init; }
    public JsonElement? AccountName { get; init; }
    public JsonElement? AccountTaxIds { get; init; }
    public required long AmountDue { get; init; }
    public required long AmountPaid { get; init; }
    public required long AmountRemaining { get; init; }
    public required long AmountShipping { get; init; }
    public JsonElement? Application { get; init; }
    public JsonElement? ApplicationFeeAmount { get; init; }
    public required long AttemptCount { get; init; }
    public required bool Attempted { get; init; }
    public required bool AutoAdvance { get; init; }
    public required StripePaidInvoiceAutomaticTax AutomaticTax { get; init; }
    public required string BillingReason { get; init; }
    public JsonElement? Charge { get; init; }
    public required string CollectionMethod { get; init; }
    public required long Created { get; init; }
    public required string Currency { get; init; }
    public JsonElement? CustomFields { get; init; }
    public required string Customer { get; init; }
    public JsonElement? CustomerAddress { get; init; }
    public JsonElement? CustomerEmail { get; init; }
    public JsonElement? CustomerName { get; init; }
    public JsonElement? CustomerPhone { get; init; }
    public JsonElement? CustomerShipping { get; init; }
    public required string CustomerTaxExempt { get; init; }
    public required IReadOnlyList<JsonElement> CustomerTaxIds { get; init; }
    public JsonElement? DefaultPaymentMethod { get; init; }
    public JsonElement? DefaultSource { get; init; }
    public required IReadOnlyList<JsonElement> DefaultTaxRates { get; init; }
    public JsonElement? Description { get; init; }
    public JsonElement? Discount { get; init; }
    public required IReadOnlyList<JsonElement> Discounts { get; init; }
    public required long DueDate { get; init; }
    public required long EffectiveAt { get; init; }
    public JsonElement? EndingBalance { get; init; }
    public JsonElement? Footer { get; init; }
    public JsonElement? FromInvoice { get; init; }
    public JsonElement? HostedInvoiceUrl { get; init; }
    public required string Id { get; init; }
    public JsonElement? InvoicePdf { get; init; }
    public required StripePaidInvoiceIssuer Issuer { get; init; }
    public JsonElement? LastFinalizationError { get; init; }
    public JsonElement? LatestRevision { get; init; }
    public required StripePaidInvoiceLines Lines { get; init; }
    public required bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required long NextPaymentAttempt { get; init; }
    public JsonElement? Number { get; init; }
    public required string Object { get; init; }
    public JsonElement? OnBehalfOf { get; init; }
    public required bool Paid { get; init; }
    public required bool PaidOutOfBand { get; init; }
    public JsonElement? PaymentIntent { get; init; }
    public required StripePaidInvoicePaymentSettings PaymentSettings { get; init; }
    public required long PeriodEnd { get; init; }
    public required long PeriodStart { get; init; }
    public required long PostPaymentCreditNotesAmount { get; init; }
    public required long PrePaymentCreditNotesAmount { get; init; }
    public JsonElement? Quote { get; init; }
    public JsonElement? ReceiptNumber { get; init; }
    public JsonElement? Rendering { get; init; }
    public JsonElement? ShippingCost { get; init; }
    public JsonElement? ShippingDetails { get; init; }
    public required long StartingBalance { get; init; }
    public JsonElement? StatementDescriptor { get; init; }
    public required string Status { get; init; }
    public required StripePaidInvoiceStatusTransitions StatusTransitions { get; init; }
    public JsonElement? Subscription { get; init; }
    public required StripePaidInvoiceSubscriptionDetails SubscriptionDetails { get; init; }
    public required long Subtotal { get; init; }
    public required long SubtotalExcludingTax { get; init; }
    public JsonElement? Tax { get; init; }
    public JsonElement? TestClock { get; init; }
    public required long Total { get; init; }
    public required IReadOnlyList<JsonElement> TotalDiscountAmounts { get; init; }
    public required long TotalExcludingTax { get; init; }
    public required IReadOnlyList<JsonElement> TotalTaxAmounts { get; init; }
    public JsonElement? TransferData { get; init; }
    public required long WebhooksDeliveredAt { get; init; }
    public JsonElement? AutomaticallyFinalizesAt { get; init; }
    public JsonElement? TotalPretaxCreditAmounts { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoiceAutomaticTax
{
    public required bool Enabled { get; init; }
    public JsonElement? Liability { get; init; }
    public JsonElement? Status { get; init; }
    public JsonElement? DisabledReason { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoiceIssuer
{
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoiceLines
{
    public required IReadOnlyList<StripePaidInvoiceData> Data { get; init; }
    public required bool HasMore { get; init; }
    public required string Object { get; init; }
    public required string Url { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoicePaymentSettings
{
    public JsonElement? DefaultMandate { get; init; }
    public JsonElement? PaymentMethodOptions { get; init; }
    public JsonElement? PaymentMethodTypes { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoiceStatusTransitions
{
    public JsonElement? FinalizedAt { get; init; }
    public JsonElement? MarkedUncollectibleAt { get; init; }
    public JsonElement? PaidAt { get; init; }
    public JsonElement? VoidedAt { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoiceSubscriptionDetails
{
    public JsonElement? Metadata { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoiceData
{
    public required long Amount { get; init; }
    public required long AmountExcludingTax { get; init; }
    public required string Currency { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<JsonElement> DiscountAmounts { get; init; }
    public required bool Discountable { get; init; }
    public required IReadOnlyList<JsonElement> Discounts { get; init; }
    public required string Id { get; init; }
    public required string Invoice { get; init; }
    public required string InvoiceItem { get; init; }
    public required bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string Object { get; init; }
    public required StripePaidInvoicePeriod Period { get; init; }
    public required StripePaidInvoicePrice Price { get; init; }
    public required bool Proration { get; init; }
    public required StripePaidInvoiceProrationDetails ProrationDetails { get; init; }
    public required long Quantity { get; init; }
    public JsonElement? Subscription { get; init; }
    public required IReadOnlyList<JsonElement> TaxAmounts { get; init; }
    public required IReadOnlyList<JsonElement> TaxRates { get; init; }
    public required string Type { get; init; }
    public required string UnitAmountExcludingTax { get; init; }
    public JsonElement? Plan { get; init; }
    public JsonElement? PretaxCreditAmounts { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoicePeriod
{
    public required long End { get; init; }
    public required long Start { get; init; }
}

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoicePrice
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

/// <summary>A part of <see cref="StripePaidInvoice"/>.</summary>
public sealed record StripePaidInvoiceProrationDetails
{
    public JsonElement? CreditedItems { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A credit note.</summary>
[Contract("s10", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record StripeCreditNote
{
    public required long Amount { get; init; }
    public required long AmountShipping { get; init; }
    public required long Created { get; init; }
    public required string Currency { get; init; }
    public required string Customer { get; init; }
    public JsonElement? CustomerBalanceTransaction { get; init; }
    public required long DiscountAmount { get; init; }
    public required IReadOnlyList<JsonElement> DiscountAmounts { get; init; }
    public required long EffectiveAt { get; init; }
    public required string Id { get; init; }
    public required string Invoice { get; init; }
    public required StripeCreditNoteLines Lines { get; init; }
    public required bool Livemode { get; init; }
    public JsonElement? Memo { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string Number { get; init; }
    public required string Object { get; init; }
    public JsonElement? OutOfBandAmount { get; init; }
    public required string Pdf { get; init; }
    public JsonElement? Reason { get; init; }
    public JsonElement? Refund { get; init; }
    public JsonElement? ShippingCost { get; init; }
    public required string Status { get; init; }
    public required long Subtotal { get; init; }
    public required long SubtotalExcludingTax { get; init; }
    public required IReadOnlyList<StripeCreditNoteTaxAmount> TaxAmounts { get; init; }
    public required long Total { get; init; }
    public JsonElement? TotalExcludingTax { get; init; }
    public required string Type { get; init; }
    public required long VoidedAt { get; init; }
    public required IReadOnlyList<StripeCreditNotePretaxCreditAmount> PretaxCreditAmounts { get; init; }
}

/// <summary>A part of <see cref="StripeCreditNote"/>.</summary>
public sealed record StripeCreditNoteLines
{
    public required IReadOnlyList<StripeCreditNoteData> Data { get; init; }
    public required bool HasMore { get; init; }
    public required string Object { get; init; }
    public required string Url { get; init; }
}

/// <summary>A part of <see cref="StripeCreditNote"/>.</summary>
public sealed record StripeCreditNoteTaxAmount
{
    public required long Amount { get; init; }
    public required bool Inclusive { get; init; }
    public required string TaxRate { get; init; }
    public JsonElement? TaxabilityReason { get; init; }
    public required long TaxableAmount { get; init; }
}

/// <summary>A part of <see cref="StripeCreditNote"/>.</summary>
public sealed record StripeCreditNotePretaxCreditAmount
{
    public required long Amount { get; init; }
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="StripeCreditNote"/>.</summary>
public sealed record StripeCreditNoteData
{
    public required long Amount { get; init; }
    public required long AmountExcludingTax { get; init; }
    public required string Description { get; init; }
    public required long DiscountAmount { get; init; }
    public required IReadOnlyList<JsonElement> DiscountAmounts { get; init; }
    public required string Id { get; init; }
    public string? InvoiceLineItem { get; init; }
    public required bool Livemode { get; init; }
    public required string Object { get; init; }
    public required long Quantity { get; init; }
    public required IReadOnlyList<StripeCreditNoteTaxAmount> TaxAmounts { get; init; }
    public required IReadOnlyList<StripeCreditNoteTaxRate> TaxRates { get; init; }
    public required string Type { get; init; }
    public long? UnitAmount { get; init; }
    public string? UnitAmountDecimal { get; init; }
    public required string UnitAmountExcludingTax { get; init; }
    public required IReadOnlyList<StripeCreditNotePretaxCreditAmount> PretaxCreditAmounts { get; init; }
}

/// <summary>A part of <see cref="StripeCreditNote"/>.</summary>
public sealed record StripeCreditNoteTaxRate
{
    public required bool Active { get; init; }
    public required string Country { get; init; }
    public required long Created { get; init; }
    public required string Description { get; init; }
    public required string DisplayName { get; init; }
    public JsonElement? EffectivePercentage { get; init; }
    public required string Id { get; init; }
    public required bool Inclusive { get; init; }
    public required string Jurisdiction { get; init; }
    public JsonElement? JurisdictionLevel { get; init; }
    public required bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string Object { get; init; }
    public required long Percentage { get; init; }
    public JsonElement? State { get; init; }
    public required string TaxType { get; init; }
    public JsonElement? FlatAmount { get; init; }
    public JsonElement? RateType { get; init; }
}

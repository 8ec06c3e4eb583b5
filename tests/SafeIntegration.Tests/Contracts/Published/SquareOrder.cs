using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>An order with its state.</summary>
[Contract("q10", Naming = JsonKnownNamingPolicy.SnakeCaseLower, EnumNaming = JsonKnownNamingPolicy.SnakeCaseUpper)]
public sealed partial record SquareOrder
{
    public required SquareOrderOrder Order { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderOrder
{
    public required string Id { get; init; }
    public required string LocationId { get; init; }
    public required IReadOnlyList<SquareOrderLineItem> LineItems { get; init; }
    public required IReadOnlyList<SquareOrderTax> Taxes { get; init; }
    public required IReadOnlyList<SquareOrderDiscount> Discounts { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required SquareOrderState State { get; init; }
    public required long Version { get; init; }
    public required string ReferenceId { get; init; }
    public required SquareOrderTotalMoney TotalMoney { get; init; }
    public required SquareOrderTotalTaxMoney TotalTaxMoney { get; init; }
    public required SquareOrderTotalDiscountMoney TotalDiscountMoney { get; init; }
    public required SquareOrderTotalTipMoney TotalTipMoney { get; init; }
    public required SquareOrderTotalServiceChargeMoney TotalServiceChargeMoney { get; init; }
    public required SquareOrderNetAmounts NetAmounts { get; init; }
    public required SquareOrderSource Source { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderLineItem
{
    public required string Uid { get; init; }
    public required string Name { get; init; }
    public required string Quantity { get; init; }
    public required IReadOnlyList<SquareOrderAppliedTax> AppliedTaxes { get; init; }
    public required IReadOnlyList<SquareOrderAppliedDiscount> AppliedDiscounts { get; init; }
    public required SquareOrderBasePriceMoney BasePriceMoney { get; init; }
    public required SquareOrderGrossSalesMoney GrossSalesMoney { get; init; }
    public required SquareOrderTotalTaxMoney TotalTaxMoney { get; init; }
    public required SquareOrderTotalDiscountMoney TotalDiscountMoney { get; init; }
    public required SquareOrderTotalMoney TotalMoney { get; init; }
    public required SquareOrderVariationTotalPriceMoney VariationTotalPriceMoney { get; init; }
    public string? CatalogObjectId { get; init; }
    public string? VariationName { get; init; }
    public IReadOnlyList<SquareOrderModifier>? Modifiers { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTax
{
    public required string Uid { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string Percentage { get; init; }
    public required SquareOrderAppliedMoney AppliedMoney { get; init; }
    public required string Scope { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderDiscount
{
    public required string Uid { get; init; }
    public string? CatalogObjectId { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public string? Percentage { get; init; }
    public required SquareOrderAppliedMoney AppliedMoney { get; init; }
    public required string Scope { get; init; }
    public SquareOrderAmountMoney? AmountMoney { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTotalMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTotalTaxMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTotalDiscountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTotalTipMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTotalServiceChargeMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderNetAmounts
{
    public required SquareOrderTotalMoney TotalMoney { get; init; }
    public required SquareOrderTaxMoney TaxMoney { get; init; }
    public required SquareOrderDiscountMoney DiscountMoney { get; init; }
    public required SquareOrderTipMoney TipMoney { get; init; }
    public required SquareOrderServiceChargeMoney ServiceChargeMoney { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderSource
{
    public required string Name { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderAppliedTax
{
    public required string Uid { get; init; }
    public required string TaxUid { get; init; }
    public required SquareOrderAppliedMoney AppliedMoney { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderAppliedDiscount
{
    public required string Uid { get; init; }
    public required string DiscountUid { get; init; }
    public required SquareOrderAppliedMoney AppliedMoney { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderBasePriceMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderGrossSalesMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderVariationTotalPriceMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderModifier
{
    public required string Uid { get; init; }
    public required string CatalogObjectId { get; init; }
    public required string Name { get; init; }
    public required SquareOrderBasePriceMoney BasePriceMoney { get; init; }
    public required SquareOrderTotalPriceMoney TotalPriceMoney { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderAppliedMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderAmountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTaxMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderDiscountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTipMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderServiceChargeMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareOrder"/>.</summary>
public sealed record SquareOrderTotalPriceMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>How far an order has come.</summary>
public enum SquareOrderState
{
    Open,
    Completed,
    Canceled,
}

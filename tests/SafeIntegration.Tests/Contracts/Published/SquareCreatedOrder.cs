using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>An order that was created at a till.</summary>
[Contract("q01", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record SquareCreatedOrder
{
    public required SquareCreatedOrderOrder Order { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderOrder
{
    public required string Id { get; init; }
    public required string LocationId { get; init; }
    public required IReadOnlyList<SquareCreatedOrderLineItem> LineItems { get; init; }
    public required IReadOnlyList<SquareCreatedOrderTax> Taxes { get; init; }
    public required IReadOnlyList<SquareCreatedOrderDiscount> Discounts { get; init; }
    public required SquareCreatedOrderTotalMoney TotalMoney { get; init; }
    public required SquareCreatedOrderTotalTaxMoney TotalTaxMoney { get; init; }
    public required SquareCreatedOrderTotalDiscountMoney TotalDiscountMoney { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderLineItem
{
    public required string Name { get; init; }
    public required string Quantity { get; init; }
    public required IReadOnlyList<SquareCreatedOrderLineTax> Taxes { get; init; }
    public required IReadOnlyList<SquareCreatedOrderDiscount> Discounts { get; init; }
    public required SquareCreatedOrderBasePriceMoney BasePriceMoney { get; init; }
    public required SquareCreatedOrderGrossSalesMoney GrossSalesMoney { get; init; }
    public required SquareCreatedOrderTotalTaxMoney TotalTaxMoney { get; init; }
    public required SquareCreatedOrderTotalDiscountMoney TotalDiscountMoney { get; init; }
    public required SquareCreatedOrderTotalMoney TotalMoney { get; init; }
    public string? CatalogObjectId { get; init; }
    public string? VariationName { get; init; }
    public IReadOnlyList<SquareCreatedOrderModifier>? Modifiers { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderTax
{
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string Percentage { get; init; }
    public required SquareCreatedOrderAppliedMoney AppliedMoney { get; init; }
    public required string Scope { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderDiscount
{
    public string? CatalogObjectId { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public string? Percentage { get; init; }
    public required SquareCreatedOrderAppliedMoney AppliedMoney { get; init; }
    public required string Scope { get; init; }
    public SquareCreatedOrderAmountMoney? AmountMoney { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderTotalMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderTotalTaxMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderTotalDiscountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderLineTax
{
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string Percentage { get; init; }
    public required SquareCreatedOrderAppliedMoney AppliedMoney { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderBasePriceMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderGrossSalesMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderModifier
{
    public required string CatalogObjectId { get; init; }
    public required string Name { get; init; }
    public required SquareCreatedOrderBasePriceMoney BasePriceMoney { get; init; }
    public required SquareCreatedOrderTotalPriceMoney TotalPriceMoney { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderAppliedMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderAmountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareCreatedOrder"/>.</summary>
public sealed record SquareCreatedOrderTotalPriceMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

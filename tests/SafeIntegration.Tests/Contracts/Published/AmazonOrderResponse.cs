using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>An order of a marketplace, wrapped in <c>payload</c>.</summary>
[Contract("a01", Naming = JsonKnownNamingPolicy.Unspecified)]
public sealed partial record AmazonOrderResponse
{
    [JsonPropertyName("payload")] public required AmazonOrderResponsePayload Payload { get; init; }
}

/// <summary>A part of <see cref="AmazonOrderResponse"/>.</summary>
public sealed record AmazonOrderResponsePayload
{
    public required string AmazonOrderId { get; init; }
    public required DateTimeOffset PurchaseDate { get; init; }
    public required DateTimeOffset LastUpdateDate { get; init; }
    public required string OrderStatus { get; init; }
    public required string FulfillmentChannel { get; init; }
    public required long NumberOfItemsShipped { get; init; }
    public required long NumberOfItemsUnshipped { get; init; }
    public required string PaymentMethod { get; init; }
    public required IReadOnlyList<string> PaymentMethodDetails { get; init; }
    public required string MarketplaceId { get; init; }
    public required string ShipmentServiceLevelCategory { get; init; }
    public required string OrderType { get; init; }
    public required DateTimeOffset EarliestShipDate { get; init; }
    public required DateTimeOffset LatestShipDate { get; init; }
    public required bool IsBusinessOrder { get; init; }
    public required bool IsPrime { get; init; }
    public required bool IsGlobalExpressEnabled { get; init; }
    public required bool IsPremiumOrder { get; init; }
    public required bool IsSoldByAB { get; init; }
    public required bool IsIBA { get; init; }
    public required AmazonOrderResponseDefaultShipFromLocationAddress DefaultShipFromLocationAddress { get; init; }
    public required AmazonOrderResponseFulfillmentInstruction FulfillmentInstruction { get; init; }
    public required bool IsISPU { get; init; }
    public required bool IsAccessPointOrder { get; init; }
    public required AmazonOrderResponseShippingAddress ShippingAddress { get; init; }
    public required AmazonOrderResponseBuyerInfo BuyerInfo { get; init; }
    public required AmazonOrderResponseAutomatedShippingSettings AutomatedShippingSettings { get; init; }
}

/// <summary>A part of <see cref="AmazonOrderResponse"/>.</summary>
public sealed record AmazonOrderResponseDefaultShipFromLocationAddress
{
    public required string Name { get; init; }
    public required string AddressLine1 { get; init; }
    public required string City { get; init; }
    public required string StateOrRegion { get; init; }
    public required string PostalCode { get; init; }
    public required string CountryCode { get; init; }
    public required string Phone { get; init; }
    public required string AddressType { get; init; }
}

/// <summary>A part of <see cref="AmazonOrderResponse"/>.</summary>
public sealed record AmazonOrderResponseFulfillmentInstruction
{
    public required string FulfillmentSupplySourceId { get; init; }
}

/// <summary>A part of <see cref="AmazonOrderResponse"/>.</summary>
public sealed record AmazonOrderResponseShippingAddress
{
    public required string Name { get; init; }
    public required string AddressLine1 { get; init; }
    public required string City { get; init; }
    public required string StateOrRegion { get; init; }
    public required string PostalCode { get; init; }
    public required string CountryCode { get; init; }
}

/// <summary>A part of <see cref="AmazonOrderResponse"/>.</summary>
public sealed record AmazonOrderResponseBuyerInfo
{
    public required string BuyerEmail { get; init; }
    public required string BuyerName { get; init; }
    public required AmazonOrderResponseBuyerTaxInfo BuyerTaxInfo { get; init; }
    public required string PurchaseOrderNumber { get; init; }
}

/// <summary>A part of <see cref="AmazonOrderResponse"/>.</summary>
public sealed record AmazonOrderResponseAutomatedShippingSettings
{
    public required bool HasAutomatedShippingSettings { get; init; }
}

/// <summary>A part of <see cref="AmazonOrderResponse"/>.</summary>
public sealed record AmazonOrderResponseBuyerTaxInfo
{
    public required string CompanyLegalName { get; init; }
}

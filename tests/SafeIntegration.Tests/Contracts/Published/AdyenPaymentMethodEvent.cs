namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A webhook about a payment method.</summary>
[Contract("d09")]
public sealed partial record AdyenPaymentMethodEvent
{
    public required DateTimeOffset CreatedAt { get; init; }
    public required AdyenPaymentMethodEventData Data { get; init; }
    public required string Environment { get; init; }
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="AdyenPaymentMethodEvent"/>.</summary>
public sealed record AdyenPaymentMethodEventData
{
    public required string Id { get; init; }
    public required string MerchantId { get; init; }
    public required string Result { get; init; }
    public required string StoreId { get; init; }
    public required string Type { get; init; }
}

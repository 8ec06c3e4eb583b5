using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A dispute about a payment.</summary>
[Contract("q04", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record SquareDispute
{
    public required SquareDisputeDispute Dispute { get; init; }
}

/// <summary>A part of <see cref="SquareDispute"/>.</summary>
public sealed record SquareDisputeDispute
{
    public required string DisputeId { get; init; }
    public required SquareDisputeAmountMoney AmountMoney { get; init; }
    public required string Reason { get; init; }
    public required string State { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required IReadOnlyList<SquareDisputeDisputedPayment> DisputedPayments { get; init; }
    public required string CardBrand { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required string BrandDisputeId { get; init; }
}

/// <summary>A part of <see cref="SquareDispute"/>.</summary>
public sealed record SquareDisputeAmountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareDispute"/>.</summary>
public sealed record SquareDisputeDisputedPayment
{
    public required string PaymentId { get; init; }
}

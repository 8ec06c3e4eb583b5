namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A line of business of a legal entity.</summary>
[Contract("d05")]
public sealed partial record AdyenBusinessLine
{
    public required string Capability { get; init; }
    public required string IndustryCode { get; init; }
    public required string LegalEntityId { get; init; }
    public required AdyenBusinessLineSourceOfFunds SourceOfFunds { get; init; }
    public required IReadOnlyList<AdyenBusinessLineWebData> WebData { get; init; }
    public required string Id { get; init; }
}

/// <summary>A part of <see cref="AdyenBusinessLine"/>.</summary>
public sealed record AdyenBusinessLineSourceOfFunds
{
    public required bool AdyenProcessedFunds { get; init; }
    public required string Description { get; init; }
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="AdyenBusinessLine"/>.</summary>
public sealed record AdyenBusinessLineWebData
{
    public required string WebAddress { get; init; }
    public required string WebAddressId { get; init; }
}

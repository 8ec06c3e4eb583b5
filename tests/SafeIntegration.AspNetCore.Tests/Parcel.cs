using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.AspNetCore.Tests;

[Contract("test.parcel.v1", MaxBytes = 4_096)]
public sealed partial record Parcel
{
    [RegularExpression("P-[0-9]{4}")]
    public required string Id { get; init; }

    [Range(1, 30)]
    public required int Weight { get; init; }

    public required ParcelStatus Status { get; init; }

    public string? Note { get; init; }
}

public enum ParcelStatus
{
    Packed,
    Sent,
}

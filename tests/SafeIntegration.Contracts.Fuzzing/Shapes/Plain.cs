using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>A flat class with setters, initial values and a nullable member.</summary>
[Contract("fuzz.flat-class")]
internal sealed partial class FlatClass
{
    public string Id { get; set; } = null!;

    public int Count { get; set; }

    public bool IsOpen { get; set; }

    public decimal Price { get; set; } = 1.5m;

    public string Currency { get; set; } = "EUR";

    public string? Note { get; set; }
}

/// <summary>A flat record with required members.</summary>
[Contract("fuzz.flat-record")]
internal sealed partial record FlatRecord
{
    public required string Id { get; init; }

    public required int Count { get; init; }

    public required bool IsOpen { get; init; }

    public string Currency { get; init; } = "EUR";

    public string? Note { get; init; }
}

/// <summary>A struct, with structs in a list.</summary>
[Contract("fuzz.record-struct")]
internal readonly partial record struct Route
{
    public required Stop Start { get; init; }

    public required List<Stop> Stops { get; init; }

    public Stop? End { get; init; }
}

/// <summary>A positional struct.</summary>
internal readonly record struct Stop(int Latitude, int Longitude, string? Name = null);

/// <summary>Members are arguments of the constructor, some of them with defaults.</summary>
[Contract("fuzz.positional")]
internal sealed partial record Positional(
    [property: StringLength(20, MinimumLength = 1)] string Sku,
    int Quantity,
    decimal? Discount,
    PositionalPart Part,
    string Unit = "piece",
    int Priority = 3)
{
    public string? Remark { get; init; }
}

/// <summary>A positional record in another one.</summary>
internal sealed record PositionalPart(string Name, bool IsSpare = true);

using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Enums: closed, tolerant, renamed, nullable, in lists and dictionaries.</summary>
[Contract("fuzz.enums", EnumNaming = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial record Choices
{
    public required Closed Closed { get; init; }

    public required Tolerant Tolerant { get; init; }

    public Closed? Perhaps { get; init; }

    public required IReadOnlyList<Tolerant> Many { get; init; }

    public required Dictionary<string, Closed> ByKey { get; init; }
}

/// <summary>A closed set.</summary>
internal enum Closed
{
    Open,
    InProgress,
    [JsonStringEnumMemberName("größer/グループ")]
    Renamed,
    Cancelled = 9,
}

/// <summary>A set that may grow.</summary>
internal enum Tolerant
{
    [UnknownValue]
    Unknown,
    FirstClass,
    Economy,
}

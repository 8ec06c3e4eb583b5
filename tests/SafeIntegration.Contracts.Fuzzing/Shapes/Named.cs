using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Names of every kind; unknown members are passed over.</summary>
[Contract("fuzz.names", UnknownMembers = UnknownMembers.Ignore, Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial record Named
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required int Id { get; init; }

    [JsonPropertyName("größe")]
    public required int Height { get; init; }

    [JsonPropertyName("名前")]
    public string? LocalName { get; init; }

    [JsonPropertyName("")]
    public int? Nameless { get; init; }

    [JsonPropertyName("with \"quotes\" and \\")]
    public string? Quoted { get; init; }

    [JsonPropertyName("😀")]
    public bool? IsGlad { get; init; }

    public NamedPart? Part { get; init; }
}

/// <summary>Follows the naming of the contract it stands in.</summary>
internal sealed record NamedPart
{
    public required string PartNumber { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>All types of number.</summary>
[Contract("fuzz.numbers")]
internal sealed partial record Numbers
{
    public required byte U8 { get; init; }

    public required sbyte S8 { get; init; }

    public required short S16 { get; init; }

    public required ushort U16 { get; init; }

    public required int S32 { get; init; }

    public required uint U32 { get; init; }

    public required long S64 { get; init; }

    public required ulong U64 { get; init; }

    public required decimal Exact { get; init; }

    public required double Wide { get; init; }

    public required float Narrow { get; init; }

    [Range(-10, 10)]
    public int? Small { get; init; }

    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double? Share { get; init; }

    public required List<double> Series { get; init; }
}

/// <summary>Times, identifiers and other values that are text in JSON.</summary>
[Contract("fuzz.texts")]
internal sealed partial record Texts
{
    public required DateTimeOffset At { get; init; }

    public required DateTime Local { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeOnly Time { get; init; }

    public required TimeSpan Length { get; init; }

    public required Guid Id { get; init; }

    public required Uri Link { get; init; }

    public required byte[] Data { get; init; }

    public required char Letter { get; init; }

    public DateTimeOffset? Until { get; init; }

    public List<DateOnly>? Holidays { get; init; }

    public JsonElement? Anything { get; init; }
}

/// <summary>What may be missing or null, and what then stands there.</summary>
[Contract("fuzz.absence")]
internal sealed partial record Absence
{
    public string? Text { get; init; }

    public int? Number { get; init; }

    public Optional<string?> Name { get; init; }

    public Optional<int> Age { get; init; }

    public Optional<Item> Part { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = ["none"];

    public int Retries { get; set; } = 3;

    public Item? Other { get; init; }

    [Required]
    public string? Needed { get; init; }
}

using System.Text.Json.Serialization;
using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.Killing;

/// <summary>What came of a round; a line of the file by which a run is resumed.</summary>
internal sealed record RoundResult
{
    public required int Number { get; init; }

    public required double Seconds { get; init; }

    public required IReadOnlyList<KillRecord> Kills { get; init; }

    public required Judgement Judgement { get; init; }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(RoundResult))]
[JsonSerializable(typeof(RunHeader))]
internal sealed partial class RunJson : JsonSerializerContext;

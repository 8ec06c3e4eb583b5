using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Running;

/// <summary>What the journal keeps about the start of an epoch, as the detail of its event.</summary>
/// <param name="Plan">The plan version whose errors the epoch's evidence speaks about.</param>
/// <param name="Why">Why it started.</param>
/// <param name="KeepGrid">Whether the thresholds of the epoch before stay.</param>
/// <param name="AuditKey">The key of the random audit, hexadecimal. Whoever has it can check a choice; nobody else can foresee one.</param>
internal sealed record GateEpoch(string Plan, string Why, bool KeepGrid, string AuditKey)
{
    public static GateEpoch Start(string plan, string why, bool keepGrid) =>
        new(plan, why, keepGrid, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    public static GateEpoch Parse(string detail) =>
        JsonSerializer.Deserialize(detail, GateEpochJson.Default.GateEpoch) ?? throw new JsonException("An epoch's detail is null.");

    public override string ToString() => JsonSerializer.Serialize(this, GateEpochJson.Default.GateEpoch);
}

[JsonSerializable(typeof(GateEpoch))]
internal sealed partial class GateEpochJson : JsonSerializerContext;

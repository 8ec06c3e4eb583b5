using System.Text.Json;
using System.Text.Json.Serialization;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>What was found out about an item, as the journal keeps it: no values, only paths, codes, places and numbers.</summary>
internal sealed record ItemChecks
{
    public IReadOnlyList<ReviewReason> Reasons { get; init; } = [];

    public IReadOnlyList<ContractViolation> Violations { get; init; } = [];

    public IReadOnlyList<FieldGrounding> Grounding { get; init; } = [];

    public IReadOnlyDictionary<string, double> Signals { get; init; } = new Dictionary<string, double>();

    public string ModelId { get; init; } = "";

    public ItemContent ToContent() => ItemContent.Of(ContentKind.Checks, JsonSerializer.SerializeToUtf8Bytes(this, ItemChecksJson.Default.ItemChecks));

    /// <summary>The checks among an item's contents. If they are damaged, a reason for review says so.</summary>
    public static ItemChecks From(IReadOnlyList<ItemContent> contents)
    {
        ItemContent? content = contents.FirstOrDefault(candidate => candidate.Kind == ContentKind.Checks);
        try
        {
            return content is null ? new()
                : content.IsIntact ? JsonSerializer.Deserialize(content.Bytes.Span, ItemChecksJson.Default.ItemChecks) ?? Damaged()
                : Damaged();
        }
        catch (JsonException)
        {
            return Damaged();
        }
    }

    private static ItemChecks Damaged() => new() { Reasons = [new(ReviewCode.CheckFailed, "The journal's record of the checks is damaged.")] };
}

[JsonSerializable(typeof(ItemChecks))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ItemChecksJson : JsonSerializerContext;

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Fallback;

public enum Stage
{
    Open = 1,
    Paid = 2,
    Both = 3,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardRefund), "card")]
public abstract class Refund
{
    [Range(1, 100)]
    public int Amount { get; set; }

    public Stage Stage { get; set; }

    public List<string> Notes { get; set; } = [];

    [ContractRule("open refunds are small")]
    private static bool IsSmallWhileOpen(Refund refund) => refund.Stage != Stage.Open || refund.Amount < 50;
}

public sealed class CardRefund : Refund
{
    public required string Network { get; init; }
}

public sealed record Numbered(Stage Stage);

public sealed class Preset
{
    public int Limit { get; set; } = 10;

    public List<string?> Notes { get; set; } = [];
}

public sealed class Fixed
{
    public int Limit { get; init; } = 10;
}

public sealed record Patched
{
    public Optional<int> Amount { get; init; }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(Patched))]
[JsonSerializable(typeof(Preset))]
[JsonSerializable(typeof(Fixed))]
internal sealed partial class RefundJson : JsonSerializerContext;

[JsonSerializable(typeof(Numbered))]
internal sealed partial class NumberedJson : JsonSerializerContext;

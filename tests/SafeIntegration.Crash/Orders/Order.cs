using System.Globalization;

namespace SafeIntegration.Crash;

/// <summary>What children submit. Everything about an order follows from its slot and number, so that a child which comes after a killed one submits the same.</summary>
[Contract("order")]
public sealed partial record Order
{
    public required string Id { get; init; }

    public static string IdOf(int slot, int number) => string.Create(CultureInfo.InvariantCulture, $"{slot}-{number:D6}");

    internal static (int Slot, int Number) Parse(string id)
    {
        int dash = id.IndexOf('-', StringComparison.Ordinal);
        return (int.Parse(id.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(id.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }

    internal static EffectKind KindOf(int number) => (EffectKind)(number % 4);

    /// <summary>The name of the integration that posts orders of a kind.</summary>
    internal static string IntegrationOf(EffectKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Half of the orders of each kind are queued, the others decided at once.</summary>
    internal static bool IsQueued(int number) => number / 4 % 2 == 1;
}

/// <summary>What effects receive.</summary>
[Contract("posting")]
public sealed partial record Posting
{
    public required string OrderId { get; init; }
}

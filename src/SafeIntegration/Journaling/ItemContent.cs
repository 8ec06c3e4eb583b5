using System.Security.Cryptography;

namespace SafeIntegration.Journaling;

/// <summary>Bytes that belong to an item: its payload, the model's answer, the checks, the approved value.</summary>
/// <param name="Kind">What the bytes are; an item has at most one content of a kind. One of those in <see cref="ContentKind"/>.</param>
/// <param name="Bytes">The content, UTF-8 JSON except for <see cref="ContentKind.Payload"/>.</param>
/// <param name="Hash">SHA-256 of <paramref name="Bytes"/>, in lower-case hexadecimal.</param>
public sealed record ItemContent(string Kind, ReadOnlyMemory<byte> Bytes, string Hash)
{
    /// <summary>Makes a content and its hash.</summary>
    public static ItemContent Of(string kind, ReadOnlyMemory<byte> bytes) => new(kind, bytes, HashOf(bytes.Span));

    /// <summary>SHA-256 of <paramref name="bytes"/>, in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether the bytes are still those that were hashed.</summary>
    public bool IsIntact => string.Equals(HashOf(Bytes.Span), Hash, StringComparison.Ordinal);
}

/// <summary>The kinds of <see cref="ItemContent"/>.</summary>
public static class ContentKind
{
    /// <summary>The raw payload of a quarantined item, byte for byte as it came.</summary>
    public const string Payload = "payload";

    /// <summary>The parsed input.</summary>
    public const string Input = "input";

    /// <summary>What the model or the mapping proposed.</summary>
    public const string Proposed = "proposed";

    /// <summary>Violations, reasons for review, grounding and signals.</summary>
    public const string Checks = "checks";

    /// <summary>What a person or the gate approved: the value the effect receives.</summary>
    public const string Approved = "approved";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<string> All { get; } = [Payload, Input, Proposed, Checks, Approved];
}

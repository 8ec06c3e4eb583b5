using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafeIntegration.Journaling;

/// <summary>
/// The hash chain of an item's audit entries. Each entry carries the hash of the one before, so an entry cannot be changed,
/// left out or put in without every later hash changing too. That alone does not reveal a chain recomputed from its start, or
/// a deleted item; the exported checkpoints do.
/// </summary>
public static class AuditChain
{
    /// <summary>The hash before the first entry.</summary>
    public const string Genesis = "";

    // Of the length of a string.
    private const int MaxDigits = 10;

    /// <summary>The actor of everything the library does by itself.</summary>
    public const string System = "system";

    /// <summary>Makes the entry that follows the head of <paramref name="item"/>.</summary>
    public static AuditEntry Next(ItemRecord item, DateTimeOffset at, string actor, string action, string detail)
    {
        ArgumentNullException.ThrowIfNull(item);
        long sequence = item.AuditLength + 1;
        return new AuditEntry(sequence, at, actor, action, detail, item.AuditHead,
            Hash(item.Id, sequence, at, actor, action, detail, item.AuditHead));
    }

    /// <summary>
    /// Makes the entry that follows the head of <paramref name="item"/> and binds <paramref name="contents"/> to it: their hashes end its
    /// detail as <c>kind=sha256:hash</c>, so that a content changed later, hash and all, no longer fits the chain.
    /// </summary>
    public static AuditEntry Next(
        ItemRecord item, DateTimeOffset at, string actor, string action, string detail, IReadOnlyList<ItemContent> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return Next(item, at, actor, action, detail + string.Concat(contents.Select(content => Binding(content.Kind) + content.Hash)));
    }

    /// <summary>
    /// Whether <paramref name="entries"/>, in order, form an unbroken chain of <paramref name="item"/> that ends at its head.
    /// </summary>
    public static bool Verify(ItemRecord item, IReadOnlyList<AuditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(entries);
        return IsUnbroken(item.Id, entries) && entries.Count == item.AuditLength && HeadOf(entries) == item.AuditHead;
    }

    /// <summary>The hash of the newest of <paramref name="entries"/>.</summary>
    internal static string HeadOf(IReadOnlyList<AuditEntry> entries) => entries.Count == 0 ? Genesis : entries[^1].Hash;

    /// <summary>Whether every entry follows from the one before and carries its own hash.</summary>
    internal static bool IsUnbroken(ItemId item, IReadOnlyList<AuditEntry> entries)
    {
        string head = Genesis;
        for (int i = 0; i < entries.Count; i++)
        {
            AuditEntry entry = entries[i];
            bool follows = entry.Sequence == i + 1 && entry.PreviousHash == head;
            if (!follows || entry.Hash != Hash(item, entry.Sequence, entry.At, entry.Actor, entry.Action, entry.Detail, head))
                return false;
            head = entry.Hash;
        }

        return true;
    }

    /// <summary>The hash that the newest entry naming a content of this kind bound to it; null if none does.</summary>
    internal static string? BoundHash(IReadOnlyList<AuditEntry> entries, string kind)
    {
        string binding = Binding(kind);
        for (int i = entries.Count - 1; i >= 0; i--)
        {
            string detail = entries[i].Detail;
            // The last one: bindings end a detail, a reviewer's comment that looks like one stands before them.
            int start = detail.LastIndexOf(binding, StringComparison.Ordinal);
            if (start >= 0)
                return detail[(start + binding.Length)..].Split(' ')[0];
        }

        return null;
    }

    /// <summary>The library's kinds of content that the entries name and that none of them says were deleted afterwards.</summary>
    internal static IEnumerable<string> HeldKinds(IReadOnlyList<AuditEntry> entries)
    {
        AuditEntry? deletion = entries.LastOrDefault(entry => entry.Action == AuditAction.ContentsDeleted);
        AuditEntry[] since = [.. entries.Where(entry => deletion is null || entry.Sequence > deletion.Sequence)];
        return ContentKind.All.Where(kind => BoundHash(since, kind) is not null);
    }

    private static string Binding(string kind) => ' ' + kind + "=sha256:";

    // Every part is written with its length, so that no two different entries give the same bytes.
    private static string Hash(ItemId id, long sequence, DateTimeOffset at, string actor, string action, string detail, string previous)
    {
        ReadOnlySpan<string> parts =
        [
            id.Value, sequence.ToString(CultureInfo.InvariantCulture),
            at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), actor, action, detail, previous,
        ];
        int most = 0;
        foreach (string part in parts)
            most += MaxDigits + 1 + Encoding.UTF8.GetMaxByteCount(part.Length);
        byte[] text = ArrayPool<byte>.Shared.Rent(most);
        int length = 0;
        foreach (string part in parts)
        {
            Utf8Formatter.TryFormat(part.Length, text.AsSpan(length), out int digits);
            length += digits;
            text[length++] = (byte)':';
            length += Encoding.UTF8.GetBytes(part, text.AsSpan(length));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(text);
        return Convert.ToHexStringLower(hash);
    }
}

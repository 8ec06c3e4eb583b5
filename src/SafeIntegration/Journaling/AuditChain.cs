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
    /// Whether <paramref name="entries"/>, in order, form an unbroken chain of <paramref name="item"/> that ends at its head.
    /// </summary>
    public static bool Verify(ItemRecord item, IReadOnlyList<AuditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(entries);
        string head = Genesis;
        for (int i = 0; i < entries.Count; i++)
        {
            AuditEntry entry = entries[i];
            bool follows = entry.Sequence == i + 1 && entry.PreviousHash == head;
            if (!follows || entry.Hash != Hash(item.Id, entry.Sequence, entry.At, entry.Actor, entry.Action, entry.Detail, head))
                return false;
            head = entry.Hash;
        }

        return entries.Count == item.AuditLength && head == item.AuditHead;
    }

    // Every part is written with its length, so that no two different entries give the same bytes.
    private static string Hash(ItemId id, long sequence, DateTimeOffset at, string actor, string action, string detail, string previous)
    {
        var text = new StringBuilder();
        ReadOnlySpan<string> parts =
        [
            id.Value, sequence.ToString(CultureInfo.InvariantCulture),
            at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), actor, action, detail, previous,
        ];
        foreach (string part in parts)
            text.Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

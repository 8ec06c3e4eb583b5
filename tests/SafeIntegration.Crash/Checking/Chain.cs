using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Checking;

/// <summary>The audit chain, computed here from its description and not by the library that is under test.</summary>
internal static class Chain
{
    /// <summary>What is wrong with an item's chain, or with a content that it should name.</summary>
    public static IEnumerable<string> BrokenBy(ItemRecord item, IReadOnlyList<AuditEntry> audit, IReadOnlyList<ItemContent> contents)
    {
        string head = "";
        for (int i = 0; i < audit.Count; i++)
        {
            AuditEntry entry = audit[i];
            if (entry.Sequence != i + 1 || entry.PreviousHash != head || entry.Hash != HashOf(item.Id, entry))
                yield return $"the audit chain does not verify at entry {i + 1}";
            head = entry.Hash;
        }

        if (audit.Count != item.AuditLength || head != item.AuditHead)
            yield return $"the audit chain does not end at the item's head (length {item.AuditLength}, {audit.Count} entries)";
        foreach (ItemContent content in contents)
        {
            bool isNamed = audit.Any(entry => entry.Detail.Contains($" {content.Kind}=sha256:{content.Hash}", StringComparison.Ordinal));
            if (!isNamed || Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span)) != content.Hash)
                yield return $"the content '{content.Kind}' is not what the audit chain names";
        }
    }

    private static string HashOf(ItemId item, AuditEntry entry)
    {
        string[] parts =
        [
            item.Value, entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            entry.Actor, entry.Action, entry.Detail, entry.PreviousHash,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}")))));
    }
}

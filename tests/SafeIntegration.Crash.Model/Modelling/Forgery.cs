using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>
/// What a database shows once somebody has changed an approved value in it: other bytes, their right hash, and the audit entry that names it, but not the chain of hashes, which
/// cannot be computed anew unnoticed.
/// </summary>
internal static class Forgery
{
    private const int ForgedAmount = 666;

    private static readonly string Binding = $" {ContentKind.Approved}=sha256:";

    public static object? Of(JournalCall call, object? result, ISet<string> forged) => call.Arguments switch
    {
        [ItemId item, ..] when forged.Contains(item.Value) && result is IReadOnlyList<ItemContent> contents => Of(contents),
        [ItemId item, ..] when forged.Contains(item.Value) && result is IReadOnlyList<AuditEntry> audit => Of(audit),
        _ => result,
    };

    private static ItemContent[] Of(IReadOnlyList<ItemContent> contents) =>
        [.. contents.Select(content => content.Kind == ContentKind.Approved ? ItemContent.Of(content.Kind, Bytes) : content)];

    private static AuditEntry[] Of(IReadOnlyList<AuditEntry> audit)
    {
        int last = audit.ToList().FindLastIndex(entry => entry.Detail.Contains(Binding, StringComparison.Ordinal));
        return [.. audit.Select((entry, index) => index == last ? entry with { Detail = Forge(entry.Detail) } : entry)];
    }

    private static string Forge(string detail)
    {
        int start = detail.LastIndexOf(Binding, StringComparison.Ordinal) + Binding.Length;
        string old = detail[start..].Split(' ')[0];
        return detail.Replace(old, ItemContent.HashOf(Bytes.Span), StringComparison.Ordinal);
    }

    // As the contract wants it, or it would be refused for its form and not for the chain.
    private static ReadOnlyMemory<byte> Bytes => Contract.Of<Payment>().Write(new() { BillId = "forged", Amount = ForgedAmount });
}

using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>Finds a content that nobody has changed behind the journal's back: neither its bytes, nor bytes and hash together.</summary>
internal static class TrustedContent
{
    public static ItemContent? Find(string kind, ItemRecord item, IReadOnlyList<ItemContent> contents, IReadOnlyList<AuditEntry> audit)
    {
        // Entries that came after the record was read, such as a report of its outcome, belong to a later version of it.
        AuditEntry[] known = [.. audit.Take((int)item.AuditLength)];
        ItemContent? content = contents.FirstOrDefault(candidate => candidate.Kind == kind);
        return content is { IsIntact: true } && AuditChain.Verify(item, known) && AuditChain.BoundHash(known, kind) == content.Hash ? content : null;
    }
}

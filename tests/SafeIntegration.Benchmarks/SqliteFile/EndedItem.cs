using SafeIntegration.Journaling;

namespace SafeIntegration.Benchmarks.SqliteFile;

/// <summary>Items as they lie in a journal when everything is over: three audit entries, and contents of 1.5 kB by default.</summary>
internal sealed class EndedItem(int payloadBytes)
{
    private const string Integration = "growth";
    private const int SmallBytes = 200;

    // Random, so that nothing that compresses flatters the result; the same for all, because only its size matters here.
    private readonly byte[] _payload = Bytes(payloadBytes);
    private readonly byte[] _small = Bytes(SmallBytes);

    /// <summary>Query for what retention may delete.</summary>
    public static ItemQuery WithContents => new() { Integrations = [Integration], States = [ItemState.Applied], WithContents = true, Max = 500 };

    public JournalCommit Make(int number, DateTimeOffset at)
    {
        ItemContent[] contents =
        [
            ItemContent.Of(ContentKind.Input, _payload), ItemContent.Of(ContentKind.Proposed, _small), ItemContent.Of(ContentKind.Approved, _small), ItemContent.Of(ContentKind.Checks, _small),
        ];
        var item = new ItemRecord
        {
            Id = ItemId.New(at),
            Integration = Integration,
            ItemKey = $"item-{number:00000000}",
            PayloadHash = contents[0].Hash,
            State = ItemState.Applied,
            PlanVersion = contents[1].Hash,
            Version = 1,
            CreatedAt = at,
            UpdatedAt = at,
        };
        List<AuditEntry> audit = [];
        foreach ((string action, ItemContent[] bound) in ((string, ItemContent[])[])[(AuditAction.Automatic, contents), (AuditAction.Started, []), (AuditAction.Applied, [])])
        {
            AuditEntry entry = AuditChain.Next(item, at, AuditChain.System, action, $"plan {item.PlanVersion}", bound);
            audit.Add(entry);
            item = item with { AuditLength = entry.Sequence, AuditHead = entry.Hash };
        }

        return new() { Item = item, ExpectedVersion = 0, Contents = contents, Audit = audit };
    }

    /// <summary>The step of retention.</summary>
    public static JournalCommit Drop(ItemRecord item, DateTimeOffset at)
    {
        AuditEntry entry = AuditChain.Next(item, at, AuditChain.System, AuditAction.ContentsDeleted, "kept for 90.00:00:00");
        return new()
        {
            Item = item with { Version = item.Version + 1, UpdatedAt = at, AuditLength = entry.Sequence, AuditHead = entry.Hash },
            ExpectedVersion = item.Version,
            DropsContents = true,
            Audit = [entry],
        };
    }

    private static byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }
}

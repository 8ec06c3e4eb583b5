using System.Text.Json;
using SafeIntegration.Journaling;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>Items that are done, as many as wanted: what a journal holds after years.</summary>
internal static class Filling
{
    private static readonly ItemContent Proposed = Content(ContentKind.Proposed, ReadInvoices.Answer(Invoice.Number("filled", 1)));

    /// <summary>Commits items of the integration that is measured, each with its contents and history.</summary>
    public static Task RunAsync(IJournalStore store, int count) => Callers.RunAsync(Callers.Many, count, async number =>
    {
        if (await store.CommitAsync(Done(number), CancellationToken.None) != CommitOutcome.Committed)
            throw new InvalidOperationException("An item of the filling was there already.");
    });

    /// <summary>The step that ends a claimed item.</summary>
    public static JournalCommit Applied(ItemRecord item)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        AuditEntry entry = AuditChain.Next(item, now, AuditChain.System, AuditAction.Applied, "by the benchmark");
        ItemRecord applied = item with
        {
            State = ItemState.Applied,
            Version = item.Version + 1,
            UpdatedAt = now,
            DueAt = null,
            LeaseOwner = null,
            LeaseUntil = null,
            AuditLength = entry.Sequence,
            AuditHead = entry.Hash,
        };
        return new() { Item = applied, ExpectedVersion = item.Version, Audit = [entry] };
    }

    private static JournalCommit Done(int number)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        ItemContent input = Content(ContentKind.Input, Invoice.Number("filled", number));
        var item = new ItemRecord
        {
            Id = ItemId.New(now),
            Integration = "invoices",
            ItemKey = $"filled-{number}",
            PayloadHash = input.Hash,
            State = ItemState.Applied,
            Lane = Lane.Automatic,
            Segment = "supplier-0001",
            PlanVersion = input.Hash,
            Version = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
        AuditEntry received = AuditChain.Next(item, now, AuditChain.System, AuditAction.Received, "", [input]);
        item = item with { AuditLength = received.Sequence, AuditHead = received.Hash };
        AuditEntry applied = AuditChain.Next(item, now, AuditChain.System, AuditAction.Applied, "by the benchmark", [Proposed]);
        item = item with { AuditLength = applied.Sequence, AuditHead = applied.Hash };
        return new() { Item = item, ExpectedVersion = 0, Audit = [received, applied], Contents = [input, Proposed] };
    }

    private static ItemContent Content<T>(string kind, T value) => ItemContent.Of(kind, JsonSerializer.SerializeToUtf8Bytes(value));
}

using System.Globalization;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests;

public sealed class AuditVerifierTests : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Checkpoints => Path.Combine(_journal.Folder, "checkpoints");

    [Fact]
    public async Task A_journal_that_only_grew_has_no_findings()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        await store.SaveAsync(Items.Next(items[0], AuditAction.Approved, ItemContent.Of(ContentKind.Input, "corrected"u8.ToArray())));
        await store.SaveAsync(Items.New("new"));
        AuditCheckpoint second = await ExportAsync(store);
        await store.SaveAsync(Items.Next(items[1], AuditAction.Approved));
        AuditReport report = await VerifyAsync(store);
        Assert.Empty(report.Findings);
        Assert.Equal((2, second.Root, 6L), (report.Checkpoints, report.NewestRoot, report.Items));
    }

    [Fact]
    public async Task A_deleted_item_is_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        Delete(items[2].Id);
        await EnsureFoundAsync(store, AuditFindingKind.ItemDeleted, items[2].Id, 1);
    }

    [Fact]
    public async Task A_deleted_item_is_found_even_after_a_later_checkpoint()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        Delete(items[2].Id);
        await ExportAsync(store);
        await EnsureFoundAsync(store, AuditFindingKind.ItemDeleted, items[2].Id, 1);
    }

    [Fact]
    public async Task An_entry_changed_in_place_is_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        Tamper($"UPDATE journal_audit SET actor = 'mallory' WHERE item = {Number(items[1].Id)} AND sequence = 2");
        await EnsureFoundAsync(store, AuditFindingKind.ChainBroken, items[1].Id, null);
    }

    [Fact]
    public async Task A_chain_computed_anew_is_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        await RewriteAsync(store, items[1], entry => entry.Sequence == 2 ? entry with { Actor = "mallory" } : entry);
        await EnsureFoundAsync(store, AuditFindingKind.ChainRewritten, items[1].Id, 1);
    }

    [Fact]
    public async Task A_shortened_chain_is_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        AuditEntry first = (await store.ReadAuditAsync(items[1].Id, Token))[0];
        Tamper($"DELETE FROM journal_audit WHERE item = {Number(items[1].Id)} AND sequence > 1");
        Tamper($"UPDATE journal_item SET audit_length = 1, audit_head = '{first.Hash}' WHERE id = '{items[1].Id}'");
        await EnsureFoundAsync(store, AuditFindingKind.ChainShortened, items[1].Id, 1);
    }

    [Fact]
    public async Task A_head_set_back_is_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        AuditEntry first = (await store.ReadAuditAsync(items[1].Id, Token))[0];
        Tamper($"UPDATE journal_item SET audit_length = 1, audit_head = '{first.Hash}' WHERE id = '{items[1].Id}'");
        await EnsureFoundAsync(store, AuditFindingKind.ChainBroken, items[1].Id, null);
    }

    [Fact]
    public async Task Changed_bytes_are_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        Tamper($"UPDATE journal_content SET input = x'00ff' WHERE item = {Number(items[3].Id)}");
        await EnsureFoundAsync(store, AuditFindingKind.ContentChanged, items[3].Id, null);
    }

    [Fact]
    public async Task Bytes_changed_together_with_their_hash_are_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        Tamper($"UPDATE journal_content SET input = x'00ff', input_hash = '{ItemContent.HashOf([0x00, 0xff])}' WHERE item = {Number(items[3].Id)}");
        await EnsureFoundAsync(store, AuditFindingKind.ContentChanged, items[3].Id, null);
    }

    [Fact]
    public async Task A_content_deleted_by_retention_is_no_finding()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        await store.SaveAsync(Items.Next(items[3], AuditAction.ContentsDeleted) with { DropsContents = true });
        Assert.Empty(await store.ReadContentsAsync(items[3].Id, Token));
        Assert.Empty((await VerifyAsync(store)).Findings);
    }

    [Fact]
    public async Task A_content_deleted_behind_the_journals_back_is_found()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        Tamper($"DELETE FROM journal_content WHERE item = {Number(items[3].Id)}");
        await EnsureFoundAsync(store, AuditFindingKind.ContentDeleted, items[3].Id, null);
    }

    [Fact]
    public async Task A_line_taken_from_a_checkpoint_is_found()
    {
        (SqliteJournalStore store, _) = await PrepareAsync();
        string path = Directory.GetFiles(Checkpoints).Single();
        string[] lines = await File.ReadAllLinesAsync(path, Token);
        await File.WriteAllLinesAsync(path, [.. lines[..2], .. lines[3..]], Token);
        await EnsureFoundAsync(store, AuditFindingKind.CheckpointDamaged, null, 1);
    }

    [Fact]
    public async Task A_checkpoint_cut_short_is_found()
    {
        (SqliteJournalStore store, _) = await PrepareAsync();
        string path = Directory.GetFiles(Checkpoints).Single();
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Token))[..200], Token);
        await EnsureFoundAsync(store, AuditFindingKind.CheckpointDamaged, null, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_missing_checkpoint_is_found(int number)
    {
        (SqliteJournalStore store, _) = await PrepareAsync();
        await ExportAsync(store);
        await ExportAsync(store);
        File.Delete(Path.Combine(Checkpoints, string.Create(CultureInfo.InvariantCulture, $"checkpoint-{number:D6}.jsonl")));
        AuditReport report = await VerifyAsync(store);
        Assert.Contains(report.Findings, finding => finding.Kind == AuditFindingKind.CheckpointDamaged && finding.Checkpoint == number);
    }

    [Fact]
    public async Task A_checkpoint_made_anew_no_longer_fits_the_next()
    {
        (SqliteJournalStore store, ItemRecord[] items) = await PrepareAsync();
        await ExportAsync(store);
        await RewriteAsync(store, items[1], entry => entry with { Actor = "mallory" });
        string second = Path.Combine(Checkpoints, "checkpoint-000002.jsonl");
        string aside = Path.Combine(_journal.Folder, "aside");
        File.Move(second, aside);
        File.Delete(Path.Combine(Checkpoints, "checkpoint-000001.jsonl"));
        await ExportAsync(store);
        File.Move(aside, second);
        AuditReport report = await VerifyAsync(store);
        Assert.Contains(report.Findings, finding => finding is { Kind: AuditFindingKind.CheckpointDamaged, Checkpoint: 2 });
    }

    [Fact]
    public async Task An_empty_journal_can_be_exported_and_verified()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        AuditCheckpoint checkpoint = await ExportAsync(store);
        Assert.Equal((1, "", 0L), (checkpoint.Number, checkpoint.Previous, checkpoint.Items));
        Assert.Empty((await VerifyAsync(store)).Findings);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    // Five items with three entries each, and one checkpoint.
    private async Task<(SqliteJournalStore Store, ItemRecord[] Items)> PrepareAsync()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        var items = new ItemRecord[5];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = await store.SaveAsync(Items.New($"key-{i}"));
            items[i] = await store.SaveAsync(Items.Next(items[i], AuditAction.Postponed));
            items[i] = await store.SaveAsync(Items.Next(items[i], AuditAction.NeedsReview));
        }

        await ExportAsync(store);
        return (store, items);
    }

    private Task<AuditCheckpoint> ExportAsync(SqliteJournalStore store) =>
        new AuditCheckpointExporter(store, Checkpoints, TimeProvider.System).ExportAsync(Token);

    private Task<AuditReport> VerifyAsync(SqliteJournalStore store) => new AuditVerifier(store, Checkpoints).VerifyAsync(Token);

    private async Task EnsureFoundAsync(SqliteJournalStore store, AuditFindingKind kind, ItemId? item, int? checkpoint)
    {
        AuditFinding finding = Assert.Single((await VerifyAsync(store)).Findings);
        Assert.Equal((kind, item, checkpoint), (finding.Kind, finding.Item, finding.Checkpoint));
    }

    private void Delete(ItemId item) => Tamper(
        $"""
        DELETE FROM journal_audit WHERE item = {Number(item)};
        DELETE FROM journal_content WHERE item = {Number(item)};
        DELETE FROM journal_item WHERE id = '{item}'
        """);

    private static string Number(ItemId item) => $"(SELECT number FROM journal_item WHERE id = '{item}')";

    // Whoever can write to the file can take away the triggers first.
    private void Tamper(string sql) =>
        _journal.Execute($"DROP TRIGGER IF EXISTS journal_audit_unchanged; DROP TRIGGER IF EXISTS journal_audit_kept; {sql}");

    private async Task RewriteAsync(SqliteJournalStore store, ItemRecord item, Func<AuditEntry, AuditEntry> change)
    {
        ItemRecord forged = item with { AuditLength = 0, AuditHead = AuditChain.Genesis };
        foreach (AuditEntry entry in (await store.ReadAuditAsync(item.Id, Token)).Select(change))
        {
            AuditEntry next = AuditChain.Next(forged, entry.At, entry.Actor, entry.Action, entry.Detail);
            forged = forged with { AuditLength = next.Sequence, AuditHead = next.Hash };
            Tamper(
                $"""
                UPDATE journal_audit SET actor = '{next.Actor}', previous_hash = '{next.PreviousHash}', hash = '{next.Hash}'
                WHERE item = {Number(item.Id)} AND sequence = {next.Sequence}
                """);
        }

        Tamper($"UPDATE journal_item SET audit_head = '{forged.AuditHead}' WHERE id = '{item.Id}'");
    }
}

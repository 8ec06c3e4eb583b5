using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Hosting;
using SafeIntegration.Journaling;
using SafeIntegration.Running;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>Contents go after a while; what proves and recognises stays.</summary>
public sealed class RetentionTests : IAsyncDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    private readonly DirectoryInfo _checkpoints = Directory.CreateTempSubdirectory("retention-");

    private readonly Bench<Probe> _bench = new(services =>
    {
        services.AddSingleton(ProbeDefinition.Mapped<IdempotentProbe>(gate: gate => gate.ReviewAbove(label => label.Value, 500m)));
        services.AddSingleton<EffectScript>();
        services.AddSafeIntegration(options => (options.RunInBackground, options.KeepContentsFor) = (false, Keep));
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_ended_long_ago_loses_its_contents_and_keeps_its_hashes()
    {
        ItemId item = await AppliedAsync("p1");
        ItemRecord before = await _bench.ItemAsync(item);
        _bench.Time.Advance(Keep);
        await _bench.ExecuteDueAsync();

        Assert.Empty(await _bench.Store.ReadContentsAsync(item, Token));
        ItemRecord after = await _bench.ItemAsync(item);
        Assert.Equal((ItemState.Applied, before.PayloadHash, before.ItemKey), (after.State, after.PayloadHash, after.ItemKey));
        IReadOnlyList<AuditEntry> audit = await _bench.AuditAsync(item);
        Assert.True(AuditChain.Verify(after, audit));
        Assert.Equal((AuditAction.ContentsDeleted, AuditChain.System, "kept for 90.00:00:00"), (audit[^1].Action, audit[^1].Actor, audit[^1].Detail));
        Assert.Contains(audit, entry => entry.Detail.Contains($"input=sha256:{before.PayloadHash}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_done_once()
    {
        ItemId item = await AppliedAsync("p1");
        for (int sweep = 0; sweep < 3; sweep++)
        {
            _bench.Time.Advance(Keep);
            await _bench.ExecuteDueAsync();
        }

        Assert.Single(await _bench.AuditAsync(item), entry => entry.Action == AuditAction.ContentsDeleted);
    }

    [Fact]
    public async Task What_is_young_or_waits_for_somebody_keeps_its_contents()
    {
        ItemId waiting = (await _bench.Integration.SubmitAsync(new Parcel { Id = "waits", Value = 900 }, Token)).Item;
        _bench.Time.Advance(Keep);
        ItemId young = await AppliedAsync("young");
        _bench.Time.Advance(Keep - TimeSpan.FromSeconds(1));
        await _bench.ExecuteDueAsync();
        Assert.NotEmpty(await _bench.Store.ReadContentsAsync(waiting, Token));
        Assert.NotEmpty(await _bench.Store.ReadContentsAsync(young, Token));
    }

    [Fact]
    public async Task An_old_item_that_ended_lately_keeps_its_contents()
    {
        ItemId item = (await _bench.Integration.SubmitAsync(new Parcel { Id = "late", Value = 900 }, Token)).Item;
        _bench.Time.Advance(Keep);
        await _bench.ApproveAsync(item);
        _bench.Time.Advance(TimeSpan.FromDays(1));
        await _bench.ExecuteDueAsync();
        Assert.Equal(ItemState.Applied, (await _bench.ItemAsync(item)).State);
        Assert.NotEmpty(await _bench.Store.ReadContentsAsync(item, Token));
    }

    [Fact]
    public async Task More_items_than_a_page_are_all_swept()
    {
        const int Many = 450;
        List<ItemId> items = [];
        for (int number = 0; number < Many; number++)
            items.Add(await AppliedAsync($"p{number}"));
        _bench.Time.Advance(Keep);
        await _bench.ExecuteDueAsync();
        foreach (ItemId item in items)
            Assert.Empty(await _bench.Store.ReadContentsAsync(item, Token));
    }

    [Fact]
    public async Task A_quarantined_payload_goes_too_and_cannot_be_replayed()
    {
        await _bench.Integration.SubmitPayloadAsync("{}"u8.ToArray(), Token);
        _bench.Time.Advance(Keep);
        await _bench.ExecuteDueAsync();
        ReplayResult result = await _bench.Integration.ReplayAsync(Token);
        Assert.Equal((0, 1), (result.Replayed, result.StillRejected));
    }

    [Fact]
    public async Task The_same_key_again_is_still_the_same_item_and_nothing_happens_twice()
    {
        ItemId item = await AppliedAsync("p1");
        _bench.Time.Advance(Keep);
        await _bench.ExecuteDueAsync();
        Decision<Label> again = await _bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, Token);
        await _bench.ExecuteDueAsync();
        Assert.Equal(item, again.Item);
        Assert.Equal(ReviewCode.ContentsDeleted, Assert.Single(Assert.IsType<NeedsReview<Label>>(again).Reasons).Code);
        Assert.Single(_bench.Ledger.Keys);
    }

    [Fact]
    public async Task The_audit_tells_retention_from_a_deletion_behind_the_journals_back()
    {
        var store = new InMemoryJournalStore();
        JournalCommit commit = Kept();
        await store.CommitAsync(commit, Token);
        var verifier = new AuditVerifier(store, _checkpoints.FullName);
        Assert.Empty((await verifier.VerifyAsync(Token)).Findings);

        // As somebody with access to the tables would: the contents go, and nothing says so.
        ItemChange change = ItemChange.Of(commit.Item).Drop().Record(commit.Item.UpdatedAt, "mallory", AuditAction.Retried);
        await store.CommitAsync(change.ToCommit(), Token);
        AuditFinding finding = Assert.Single((await verifier.VerifyAsync(Token)).Findings);
        Assert.Equal((AuditFindingKind.ContentDeleted, commit.Item.Id), (finding.Kind, finding.Item!.Value));
        Assert.Contains("input", finding.Detail, StringComparison.Ordinal);

        change = ItemChange.Of(change.Item).Drop().Record(commit.Item.UpdatedAt, AuditChain.System, AuditAction.ContentsDeleted);
        await store.CommitAsync(change.ToCommit(), Token);
        Assert.Empty((await verifier.VerifyAsync(Token)).Findings);
        store.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    public void Less_than_a_day_is_refused_at_startup(int hours) =>
        Assert.Contains(OptionProblems.Of(new SafeIntegrationOptions { KeepContentsFor = TimeSpan.FromHours(hours) }), problem => problem.Contains("KeepContentsFor", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
        _checkpoints.Delete(recursive: true);
    }

    private static JournalCommit Kept()
    {
        DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        return ItemChange.New(new()
        {
            Id = ItemId.New(now),
            Integration = "probe",
            PayloadHash = "hash",
            State = ItemState.Applied,
            PlanVersion = "plan",
            Version = 0,
            CreatedAt = now,
            UpdatedAt = now,
        }).Keep(ItemContent.Of(ContentKind.Input, "{}"u8.ToArray())).Record(now, AuditChain.System, AuditAction.Received).ToCommit();
    }

    private async Task<ItemId> AppliedAsync(string id)
    {
        Decision<Label> decision = await _bench.Integration.SubmitAsync(new Parcel { Id = id, Value = 1 }, Token);
        await _bench.ExecuteDueAsync();
        return decision.Item;
    }
}

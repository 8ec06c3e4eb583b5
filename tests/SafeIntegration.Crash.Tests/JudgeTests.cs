using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Crash.Stores;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Tests;

/// <summary>A judge that never objects would make every kill look harmless.</summary>
public sealed class JudgeTests : IAsyncLifetime
{
    private const string OrderId = "0-000002";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("safe-integration-judge-");
    private readonly Book _book = new();
    private SqlitePlace _file = null!;
    private IJournalStore _journal = null!;

    public async ValueTask InitializeAsync()
    {
        _file = new(Path.Combine(_folder.FullName, "journal.db"));
        _journal = _file.Open();
        await _journal.InitializeAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_accepted_submission_that_is_not_in_the_journal_is_lost()
    {
        _book.Receive(1, new(Verb.Accepted, EffectKind.Verifiable, OrderId, "an item"));

        Assert.EndsWith("and lost", Assert.Single(await JudgeAsync()).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_an_order_the_journal_does_not_know_is_an_effect_without_an_item()
    {
        _book.Receive(1, Arrival("a key"));

        Assert.EndsWith("an effect without an item", Assert.Single(await JudgeAsync()).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_applied_item_without_an_effect_breaks_its_promise()
    {
        await CommitAsync(EffectKind.Verifiable, ItemState.Applied);

        Assert.EndsWith("applied, and the effect is not there", Assert.Single(await JudgeAsync()).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_is_still_due_at_the_end_is_not_settled()
    {
        await CommitAsync(EffectKind.Verifiable, ItemState.Due);

        Assert.EndsWith("not settled: Due", Assert.Single(await JudgeAsync()).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idempotent_receiver_that_sees_two_keys_for_one_order_does_it_twice()
    {
        await CommitAsync(EffectKind.Idempotent, ItemState.Applied);
        _book.Receive(1, Arrival("a key of 64 digits", EffectKind.Idempotent));
        _book.Receive(2, Arrival("another of 64 digits", EffectKind.Idempotent));

        Assert.EndsWith("the effect happened 2 times", Assert.Single(await JudgeAsync()).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_applied_item_with_one_effect_keeps_its_promise()
    {
        await CommitAsync(EffectKind.Verifiable, ItemState.Applied);
        _book.Receive(1, Arrival("a key of 64 digits"));

        Assert.Empty(await JudgeAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_journal).DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Message Arrival(string key, EffectKind kind = EffectKind.Verifiable) => new(Verb.Arrive, kind, OrderId, key);

    private static string[] WayTo(ItemState state) => state == ItemState.Applied
        ? [AuditAction.Received, AuditAction.Automatic, AuditAction.Started, AuditAction.Applied]
        : [AuditAction.Received, AuditAction.Automatic];

    private async Task<IReadOnlyList<Violation>> JudgeAsync() =>
        (await new Judge(_book, _journal, _file).JudgeAsync(TestContext.Current.CancellationToken)).Violations;

    private async Task CommitAsync(EffectKind kind, ItemState state)
    {
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        var item = new ItemRecord
        {
            Id = ItemId.New(now),
            Integration = Order.IntegrationOf(kind),
            ItemKey = OrderId,
            PayloadHash = "",
            State = state,
            PlanVersion = "",
            Version = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
        var audit = new List<AuditEntry>();
        foreach (string action in WayTo(state))
        {
            audit.Add(AuditChain.Next(item, now, AuditChain.System, action, "", []));
            item = item with { AuditLength = audit.Count, AuditHead = audit[^1].Hash };
        }

        var commit = new JournalCommit { Item = item, ExpectedVersion = 0, Audit = audit };
        Assert.Equal(CommitOutcome.Committed, await _journal.CommitAsync(commit, TestContext.Current.CancellationToken));
    }
}

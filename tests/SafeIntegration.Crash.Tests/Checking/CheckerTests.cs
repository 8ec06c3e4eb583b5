using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Model;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Crash.Tests.Checking;

/// <summary>The checker sees each broken promise. What it is shown is made up: an item in a journal in memory, and somebody who changes what is read.</summary>
public sealed class CheckerTests : IDisposable
{
    private const string Integration = "verifiable";
    private const string Key = "k1";

    private static readonly string[] WayToApplied = [AuditAction.Received, AuditAction.Automatic, AuditAction.Started, AuditAction.Applied];
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static readonly LedgerEntry Arrived = new(EffectKind.Verifiable, Integration, Key, "a key");

    private readonly InMemoryJournalStore _store = new();
    private readonly List<Seen> _history = [];
    private readonly List<LedgerEntry> _ledger = [Arrived];
    private IReadOnlyCollection<AlertRecord>? _alerts;
    private Func<JournalCall, object?, object?>? _forge;

    [Fact]
    public async Task An_item_that_went_its_way_keeps_every_promise()
    {
        ItemRecord item = await AddAsync(ItemState.Applied, WayToApplied);
        _history.Add(new(SeenKind.Accepted, Integration, Key, item.Id.Value));
        _alerts = [];

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_decision_that_was_acknowledged_and_is_not_in_the_audit_is_lost()
    {
        ItemRecord item = await AddAsync(ItemState.NeedsReview, AuditAction.Received, AuditAction.NeedsReview);
        _ledger.Clear();
        _history.Add(new(SeenKind.Decided, Integration, Key, item.Id.Value, AuditAction.Approved, "anna"));

        Assert.Equal("verifiable k1: 'approved' by anna was acknowledged 1 time(s), and the audit has 0", await OneAsync());
    }

    [Fact]
    public async Task Two_workers_with_the_same_fence_are_told()
    {
        ItemRecord item = await AddAsync(ItemState.Applied, WayToApplied);
        _history.AddRange([Claim(item, "A", 1), Claim(item, "B", 1)]);

        Assert.Contains("verifiable k1: fence 1 was given 2 times", await AllAsync());
    }

    [Fact]
    public async Task A_fence_that_falls_behind_what_was_given_is_told()
    {
        ItemRecord item = await AddAsync(ItemState.Applied, WayToApplied);
        _history.AddRange([Claim(item, "A", 2), Claim(item, "A", 1)]);

        IReadOnlyList<string> all = await AllAsync();
        Assert.Contains("verifiable k1: the fences of A do not increase", all);
        Assert.Contains("verifiable k1: fence 2 was given, and the journal has 0", all);
    }

    [Fact]
    public async Task An_effect_without_an_intent_breaks_the_way_of_the_item()
    {
        await AddAsync(ItemState.Applied, AuditAction.Received, AuditAction.Automatic, AuditAction.Applied);

        Assert.Equal("verifiable k1: 'applied' (entry 3) from Due", await OneAsync());
    }

    [Fact]
    public async Task A_state_that_the_audit_does_not_lead_to_is_a_transition_without_an_entry()
    {
        await AddAsync(ItemState.Applied, WayToApplied);
        _forge = (_, result) => result is IReadOnlyList<ItemRecord> items ? items.Select(item => item with { State = ItemState.Failed }).ToArray() : result;

        Assert.Contains("verifiable k1: Failed, while the audit ends in Applied: a transition without an audit entry", await AllAsync());
    }

    [Fact]
    public async Task A_version_that_moved_without_an_entry_is_told()
    {
        await AddAsync(ItemState.Applied, WayToApplied);
        _forge = (_, result) => result is IReadOnlyList<ItemRecord> items ? items.Select(item => item with { Version = 5 }).ToArray() : result;

        Assert.Equal("verifiable k1: version 5, fence 0 and 4 audit entries: a commit without an audit entry", await OneAsync());
    }

    [Fact]
    public async Task A_changed_audit_entry_breaks_the_chain()
    {
        await AddAsync(ItemState.Applied, WayToApplied);
        _forge = (_, result) => result is IReadOnlyList<AuditEntry> audit ? audit.Select(entry => entry with { Actor = "somebody else" }).ToArray() : result;

        Assert.Contains("verifiable k1: the audit chain does not verify at entry 1", await AllAsync());
    }

    [Fact]
    public async Task A_chain_that_lost_its_end_is_told()
    {
        await AddAsync(ItemState.Applied, WayToApplied);
        _forge = (_, result) => result is IReadOnlyList<AuditEntry> audit ? audit.Append(audit[^1] with { Sequence = 5, Action = AuditAction.OutcomeReported }).ToArray() : result;

        Assert.Contains("verifiable k1: the audit chain does not end at the item's head (length 4, 5 entries)", await AllAsync());
    }

    [Fact]
    public async Task A_content_that_no_entry_names_is_told()
    {
        await AddAsync(ItemState.Applied, WayToApplied);
        _forge = (_, result) => result is IReadOnlyList<ItemContent> ? new[] { ItemContent.Of(ContentKind.Approved, "{}"u8.ToArray()) } : result;

        Assert.Equal("verifiable k1: the content 'approved' is not what the audit chain names", await OneAsync());
    }

    [Fact]
    public async Task A_doubt_that_nobody_was_told_of_is_a_missing_alarm()
    {
        await AddAsync(ItemState.InDoubt, AuditAction.Received, AuditAction.Automatic, AuditAction.Started, AuditAction.InDoubt);
        _alerts = [];

        Assert.Equal("verifiable: 'in-doubt' 1 time(s), and 0 alarm(s)", await OneAsync());
    }

    public void Dispose() => _store.Dispose();

    private static Seen Claim(ItemRecord item, string worker, long fence) => new(SeenKind.Claimed, Integration, Key, item.Id.Value, By: worker, Fence: fence);

    private async Task<string> OneAsync() => Assert.Single(await AllAsync());

    private async Task<IReadOnlyList<string>> AllAsync() => [.. (await CheckAsync()).Select(violation => violation.What)];

    private Task<IReadOnlyList<Violation>> CheckAsync()
    {
        (IJournalStore journal, JournalLine line) = JournalLine.To(_store);
        line.Forge = _forge;
        return new Checker(journal, _ledger, _history) { Alerts = _alerts }.CheckAsync(TestContext.Current.CancellationToken);
    }

    private async Task<ItemRecord> AddAsync(ItemState state, params string[] actions)
    {
        var item = new ItemRecord
        {
            Id = ItemId.New(Now),
            Integration = Integration,
            ItemKey = Key,
            PayloadHash = "",
            State = state,
            PlanVersion = "",
            Version = 1,
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        var audit = new List<AuditEntry>();
        foreach (string action in actions)
        {
            audit.Add(AuditChain.Next(item, Now, AuditChain.System, action, "why", []));
            item = item with { AuditLength = audit.Count, AuditHead = audit[^1].Hash };
        }

        Assert.Equal(CommitOutcome.Committed, await _store.CommitAsync(new() { Item = item, ExpectedVersion = 0, Audit = audit }, TestContext.Current.CancellationToken));
        return item;
    }
}

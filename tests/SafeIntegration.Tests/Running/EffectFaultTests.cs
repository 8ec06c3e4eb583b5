using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>Every kind of effect under every fault: what is tried again, what is asked first, and what only a person may settle.</summary>
public sealed class EffectFaultTests
{
    private const int MaxAttempts = 3;

    private static readonly CancellationToken None = CancellationToken.None;

    // ---- the effect throws ----

    [Fact]
    public async Task An_idempotent_effect_that_throws_is_sent_again_with_the_same_key_until_it_is_confirmed()
    {
        await using Bench<Probe> bench = Of<IdempotentProbe>();
        bench.Effect().Apply = (context, _) => context.Attempt <= 5 ? throw new TimeoutException() : Task.CompletedTask;
        ItemId item = await SubmitAsync(bench, rounds: 7);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(item));
        Assert.Equal(6, bench.Ledger.Keys.Count);
        Assert.Single(bench.Ledger.Keys.Distinct());
    }

    [Fact]
    public async Task An_idempotent_effect_that_is_never_confirmed_is_told_after_its_attempts_and_sent_on()
    {
        await using Bench<Probe> bench = Of<IdempotentProbe>();
        bench.Effect().Apply = (_, _) => throw new TimeoutException();
        ItemId item = await SubmitAsync(bench, rounds: MaxAttempts + 2);
        Assert.Equal(ItemState.Started, await bench.StateAsync(item));
        Assert.Equal(MaxAttempts + 2, bench.Ledger.Keys.Count);
        Assert.Equal(AlertKind.EffectFailed, Assert.Single(await bench.AlertsAsync()).Kind);
    }

    [Fact]
    public async Task An_unconfirmed_effect_that_throws_is_in_doubt_and_never_repeated()
    {
        await using Bench<Probe> bench = Of<UnconfirmedProbe>();
        bench.Effect().Apply = (_, _) => throw new TimeoutException();
        ItemId item = await SubmitAsync(bench, rounds: 5);
        Assert.Equal(ItemState.InDoubt, await bench.StateAsync(item));
        Assert.Single(bench.Ledger.Keys);
        Assert.Equal(AlertKind.InDoubt, Assert.Single(await bench.AlertsAsync()).Kind);
    }

    [Fact]
    public async Task A_transactional_effect_that_throws_is_rolled_back_and_tried_again()
    {
        await using Bench<Probe> bench = Of<TransactionalProbe>();
        bench.Effect().Apply = (context, _) => context.Attempt == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        ItemId item = await SubmitAsync(bench, rounds: 1);
        Assert.Equal(ItemState.Due, await bench.StateAsync(item));
        Assert.DoesNotContain(await bench.AuditAsync(item), entry => entry.Action == AuditAction.Started);
        await RunAsync(bench, rounds: 1);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(item));
    }

    [Fact]
    public async Task A_transactional_effect_cannot_end_the_transaction_itself()
    {
        await using Bench<Probe> bench = Of<CommittingProbe>();
        ItemId item = await SubmitAsync(bench, rounds: MaxAttempts);
        Assert.Equal(ItemState.Failed, await bench.StateAsync(item));
    }

    // ---- a verifiable effect asks first ----

    [Theory]
    [InlineData(EffectState.Applied, ItemState.Applied, 1)]
    [InlineData(EffectState.NotApplied, ItemState.Due, 1)]
    [InlineData(EffectState.Unknown, ItemState.InDoubt, 1)]
    public async Task A_verifiable_effect_that_throws_does_what_the_receiver_says(EffectState answer, ItemState state, int attempts)
    {
        await using Bench<Probe> bench = Of<AskedProbe>();
        bench.Effect().Apply = (_, _) => throw new TimeoutException();
        bench.Services.GetRequiredService<Receiver>().Answer = (_, _) => Task.FromResult(answer);
        ItemId item = await SubmitAsync(bench, rounds: 1);
        Assert.Equal(state, await bench.StateAsync(item));
        Assert.Equal(attempts, bench.Ledger.Keys.Count);
    }

    [Fact]
    public async Task A_verifiable_effect_is_sent_again_only_after_a_clear_no()
    {
        await using Bench<Probe> bench = Of<AskedProbe>();
        Receiver receiver = bench.Services.GetRequiredService<Receiver>();
        bench.Effect().Apply = (context, _) => context.Attempt == 1 ? throw new TimeoutException() : Task.CompletedTask;
        receiver.Answer = (_, _) => Task.FromResult(EffectState.NotApplied);
        ItemId item = await SubmitAsync(bench, rounds: 2);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(item));
        Assert.Equal((2, 1), (bench.Ledger.Keys.Count, receiver.Asked));
        Assert.Single(bench.Ledger.Keys.Distinct());
    }

    [Fact]
    public async Task A_verifiable_effect_whose_receiver_never_says_yes_fails_after_its_attempts()
    {
        await using Bench<Probe> bench = Of<AskedProbe>();
        bench.Effect().Apply = (_, _) => throw new TimeoutException();
        bench.Services.GetRequiredService<Receiver>().Answer = (_, _) => Task.FromResult(EffectState.NotApplied);
        ItemId item = await SubmitAsync(bench, rounds: MaxAttempts + 2);
        Assert.Equal(ItemState.Failed, await bench.StateAsync(item));
        Assert.Equal(MaxAttempts, bench.Ledger.Keys.Count);
    }

    [Fact]
    public async Task A_receiver_that_cannot_be_asked_is_asked_later_and_the_item_is_in_doubt_in_the_end()
    {
        await using Bench<Probe> bench = Of<AskedProbe>();
        Receiver receiver = bench.Services.GetRequiredService<Receiver>();
        bench.Effect().Apply = (_, _) => throw new TimeoutException();
        receiver.Answer = (_, _) => throw new HttpRequestException();
        ItemId item = await SubmitAsync(bench, rounds: 1);
        Assert.Equal(ItemState.Started, await bench.StateAsync(item));
        await RunAsync(bench, rounds: MaxAttempts + 1);
        Assert.Equal(ItemState.InDoubt, await bench.StateAsync(item));
        Assert.Single(bench.Ledger.Keys);
        Assert.Equal(MaxAttempts, receiver.Asked);
    }

    [Fact]
    public async Task A_receiver_that_could_not_be_asked_at_first_is_believed_later()
    {
        await using Bench<Probe> bench = Of<AskedProbe>();
        Receiver receiver = bench.Services.GetRequiredService<Receiver>();
        bench.Effect().Apply = (_, _) => throw new TimeoutException();
        receiver.Answer = (_, _) => receiver.Asked == 1 ? throw new HttpRequestException() : Task.FromResult(EffectState.Applied);
        ItemId item = await SubmitAsync(bench, rounds: 2);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(item));
        Assert.Single(bench.Ledger.Keys);
    }

    // ---- the effect knows that nothing happened ----

    [Theory]
    [InlineData(typeof(IdempotentProbe))]
    [InlineData(typeof(UnconfirmedProbe))]
    [InlineData(typeof(AskedProbe))]
    [InlineData(typeof(TransactionalProbe))]
    public async Task An_effect_that_certainly_did_not_happen_is_tried_again_until_its_attempts_are_used_up(Type effect)
    {
        await using Bench<Probe> bench = Of(effect);
        bench.Effect().Apply = (_, _) => throw new EffectNotAppliedException("refused");
        ItemId item = await SubmitAsync(bench, rounds: 1);
        Assert.Equal(ItemState.Due, await bench.StateAsync(item));
        await RunAsync(bench, rounds: MaxAttempts + 1);
        Assert.Equal(ItemState.Failed, await bench.StateAsync(item));
        Assert.Equal(MaxAttempts, bench.Ledger.Keys.Count);
        Assert.Equal(AlertKind.EffectFailed, Assert.Single(await bench.AlertsAsync()).Kind);
    }

    [Theory]
    [InlineData(typeof(IdempotentProbe))]
    [InlineData(typeof(UnconfirmedProbe))]
    [InlineData(typeof(AskedProbe))]
    [InlineData(typeof(TransactionalProbe))]
    public async Task An_effect_that_is_refused_for_good_fails_at_once(Type effect)
    {
        await using Bench<Probe> bench = Of(effect);
        bench.Effect().Apply = (_, _) => throw new EffectNotAppliedException("refused", isPermanent: true);
        ItemId item = await SubmitAsync(bench, rounds: 3);
        Assert.Equal(ItemState.Failed, await bench.StateAsync(item));
        Assert.Single(bench.Ledger.Keys);
    }

    [Theory]
    [InlineData(false, ItemState.Started)]
    [InlineData(true, ItemState.InDoubt)]
    public async Task A_refusal_after_an_attempt_that_may_have_happened_does_not_make_it_undone(bool isPermanent, ItemState state)
    {
        await using Bench<Probe> bench = Of<IdempotentProbe>();
        bench.Effect().Apply = (context, _) => throw (context.Attempt == 1 ? new TimeoutException() : new EffectNotAppliedException("refused", isPermanent));
        ItemId item = await SubmitAsync(bench, rounds: 2);
        Assert.Equal(state, await bench.StateAsync(item));
    }

    [Fact]
    public async Task Pauses_between_attempts_double()
    {
        await using Bench<Probe> bench = Of<UnconfirmedProbe>();
        bench.Effect().Apply = (_, _) => throw new EffectNotAppliedException("refused");
        ItemId item = await SubmitAsync(bench, rounds: 0);
        var pauses = new List<double>();
        for (int attempt = 1; attempt < MaxAttempts; attempt++)
        {
            await bench.ExecuteDueAsync();
            TimeSpan pause = (await bench.ItemAsync(item)).DueAt!.Value - bench.Time.GetUtcNow();
            pauses.Add(pause.TotalSeconds);
            bench.Time.Advance(pause);
        }

        Assert.Equal([5, 10], pauses);
    }

    // ---- the effect hangs ----

    [Theory]
    [InlineData(typeof(IdempotentProbe), ItemState.Started)]
    [InlineData(typeof(UnconfirmedProbe), ItemState.InDoubt)]
    [InlineData(typeof(TransactionalProbe), ItemState.Due)]
    public async Task An_effect_that_hangs_is_given_up_at_its_time_limit(Type effect, ItemState state)
    {
        await using Bench<Probe> bench = Of(effect);
        bench.Effect().Apply = (_, _) => new TaskCompletionSource().Task;
        ItemId item = await SubmitAsync(bench, rounds: 0);
        Task<int> round = bench.ExecuteDueAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(round.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await round;
        Assert.Equal(state, await bench.StateAsync(item));
    }

    [Fact]
    public async Task A_verifiable_effect_that_hangs_and_whose_receiver_hangs_is_asked_later()
    {
        await using Bench<Probe> bench = Of<AskedProbe>();
        bench.Effect().Apply = (_, _) => new TaskCompletionSource().Task;
        bench.Services.GetRequiredService<Receiver>().Answer = (_, _) => new TaskCompletionSource<EffectState>().Task;
        ItemId item = await SubmitAsync(bench, rounds: 0);
        Task<int> round = bench.ExecuteDueAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.False(round.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(60));
        await round;
        Assert.Equal(ItemState.Started, await bench.StateAsync(item));
    }

    [Fact]
    public async Task While_an_attempt_and_its_question_last_nobody_else_gets_the_item()
    {
        await using Bench<Probe> bench = Of<AskedProbe>();
        bench.Effect().Apply = (_, _) => new TaskCompletionSource().Task;
        bench.Services.GetRequiredService<Receiver>().Answer = (_, _) => new TaskCompletionSource<EffectState>().Task;
        await SubmitAsync(bench, rounds: 0);
        Task<int> round = bench.ExecuteDueAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(60));
        bench.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(await bench.Store.ClaimDueAsync(new ClaimRequest(["probe"], "another", bench.Time.GetUtcNow(), TimeSpan.FromMinutes(1), 10), None));
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await round;
    }

    // ---- a worker dies after the intent ----

    [Theory]
    [InlineData(typeof(IdempotentProbe), EffectState.Unknown, ItemState.Applied, 1)]
    [InlineData(typeof(UnconfirmedProbe), EffectState.Unknown, ItemState.InDoubt, 0)]
    [InlineData(typeof(AskedProbe), EffectState.Applied, ItemState.Applied, 0)]
    [InlineData(typeof(AskedProbe), EffectState.NotApplied, ItemState.Due, 0)]
    [InlineData(typeof(AskedProbe), EffectState.Unknown, ItemState.InDoubt, 0)]
    public async Task After_a_crash_in_the_middle_of_an_effect_its_kind_decides(Type effect, EffectState answer, ItemState state, int effectsAfterwards)
    {
        await using Bench<Probe> bench = Of(effect);
        bench.Services.GetRequiredService<Receiver>().Answer = (_, _) => Task.FromResult(answer);
        ItemId item = await CrashAsync(bench);
        Assert.Equal(0, await bench.ExecuteDueAsync());

        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ExecuteDueAsync();
        Assert.Equal(state, await bench.StateAsync(item));
        Assert.Equal(1 + effectsAfterwards, bench.Ledger.Keys.Count);
        Assert.Single(bench.Ledger.Keys.Distinct());
    }

    [Fact]
    public async Task A_worker_that_comes_back_after_its_lease_has_ended_changes_nothing_any_more()
    {
        await using Bench<Probe> bench = Of<UnconfirmedProbe>();
        var sent = new TaskCompletionSource();
        bench.Effect().Apply = (_, _) => sent.Task;
        ItemId item = await SubmitAsync(bench, rounds: 0);
        Task<int> slow = bench.ExecuteDueAsync();
        // Another process, for which the lease is over.
        ItemRecord taken = Assert.Single(await bench.Store.ClaimDueAsync(new ClaimRequest(["probe"], "another", bench.Time.GetUtcNow().AddHours(1), TimeSpan.FromMinutes(1), 10), None));
        sent.SetResult();
        await slow;
        ItemRecord stored = await bench.ItemAsync(item);
        Assert.Equal((ItemState.Started, taken.Fence), (stored.State, stored.Fence));
    }

    [Fact]
    public async Task A_report_that_comes_during_an_effect_does_not_lose_what_became_of_it()
    {
        await using Bench<Probe> bench = Of<IdempotentProbe>();
        bench.Effect().Apply = async (_, _) => Assert.True(await bench.Integration.ReportOutcomeAsync("p1", Outcome.Used, "seen", None));
        ItemId item = await SubmitAsync(bench, rounds: 1);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(item));
        Assert.True(AuditChain.Verify(await bench.ItemAsync(item), await bench.AuditAsync(item)));
    }

    [Fact]
    public async Task A_shutdown_in_the_middle_of_an_effect_still_records_what_is_known()
    {
        await using Bench<Probe> bench = Of<UnconfirmedProbe>();
        using var host = new CancellationTokenSource();
        bench.Effect().Apply = async (_, token) =>
        {
            await host.CancelAsync();
            token.ThrowIfCancellationRequested();
        };
        ItemId item = await SubmitAsync(bench, rounds: 0);
        await Record.ExceptionAsync(() => bench.Services.GetRequiredService<IDueExecutor>().ExecuteDueAsync(host.Token));
        Assert.Equal(ItemState.InDoubt, await bench.StateAsync(item));
    }

    /// <summary>An effect that was sent, by a process that died before it could say so.</summary>
    private static async Task<ItemId> CrashAsync(Bench<Probe> bench)
    {
        ItemId item = await SubmitAsync(bench, rounds: 0);
        bench.Effect().Apply = (_, _) => throw new Crash();
        (IJournalStore dying, DyingJournal control) = DyingJournal.Of(bench.Store);
        await using Bench<Probe> process = ProbeBench.Of(bench.Services.GetRequiredService<ProbeDefinition>(), dying, bench.Time, services =>
        {
            services.AddSingleton(bench.Services.GetRequiredService<Receiver>());
            services.AddSingleton(bench.Effect());
        });
        control.DiesAfterIntent = true;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => process.ExecuteDueAsync());
        Assert.Equal(ItemState.Started, await bench.StateAsync(item));
        bench.Effect().Apply = (_, _) => Task.CompletedTask;
        return item;
    }

    private static async Task<ItemId> SubmitAsync(Bench<Probe> bench, int rounds)
    {
        Decision<Label> decision = await bench.SubmitAsync();
        await RunAsync(bench, rounds);
        return decision.Item;
    }

    private static async Task RunAsync(Bench<Probe> bench, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            await bench.ExecuteDueAsync();
            bench.Time.Advance(TimeSpan.FromHours(2));
        }
    }

    private static Bench<Probe> Of<TEffect>()
        where TEffect : Effect<Label> => Of(typeof(TEffect));

    private static Bench<Probe> Of(Type effect)
    {
        Action<EffectOptions> options = configured => configured.MaxAttempts = MaxAttempts;
        ProbeDefinition definition = effect.Name switch
        {
            nameof(IdempotentProbe) => ProbeDefinition.Mapped<IdempotentProbe>(effect: options),
            nameof(UnconfirmedProbe) => ProbeDefinition.Mapped<UnconfirmedProbe>(effect: options),
            nameof(AskedProbe) => ProbeDefinition.Mapped<AskedProbe>(effect: options),
            nameof(TransactionalProbe) => ProbeDefinition.Mapped<TransactionalProbe>(effect: options),
            _ => ProbeDefinition.Mapped<CommittingProbe>(effect: options),
        };
        return ProbeBench.Of(definition, more: services => services.AddSingleton<Receiver>());
    }

    private sealed class Crash : Exception;

    internal sealed class Receiver
    {
        public Func<EffectContext, CancellationToken, Task<EffectState>> Answer { get; set; } = (_, _) => Task.FromResult(EffectState.Unknown);

        public int Asked { get; set; }
    }

    internal sealed class AskedProbe(EffectScript script, Receiver receiver) : VerifiableEffect<Label>
    {
        public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => script.RunAsync(context, cancellationToken);

        public override Task<EffectState> FindAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken)
        {
            receiver.Asked++;
            return receiver.Answer(context, cancellationToken);
        }
    }

    internal sealed class CommittingProbe : TransactionalEffect<Label>
    {
        public override Task ApplyAsync(Approved<Label> approved, System.Data.Common.DbTransaction transaction, EffectContext context, CancellationToken cancellationToken)
        {
            try
            {
                transaction.Commit();
            }
            catch (InvalidOperationException)
            {
                // An effect that does not want to hear it.
            }

            return Task.CompletedTask;
        }
    }
}

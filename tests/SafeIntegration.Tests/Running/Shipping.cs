using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>What the integrations that ship parcels have in common, whatever their effect.</summary>
internal static class Shipping
{
    public const int MaxAttempts = 3;

    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    public static TimeSpan Lease => 1.5 * TimeLimit;

    public static void Configure(EffectOptions options) => (options.MaxAttempts, options.TimeLimit) = (MaxAttempts, TimeLimit);
}

/// <summary>Ships without a model: everything is automatic.</summary>
internal sealed class Shipping<TEffect> : Integration<Parcel, Label>
    where TEffect : Effect<Label>
{
    public override string Name => "shipping";

    protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
        .OwnedBy("logistics", "https://runbooks.example/shipping")
        .Identify(parcel => parcel.Id)
        .Map(parcel => new Label { Id = parcel.Id, Value = parcel.Value }, call => call.TimeLimit = Shipping.TimeLimit)
        .Gate()
        .ReviewedBy("clerks")
        .ApplyWith<TEffect>("ship", Shipping.Configure);
}

/// <summary>Ships what a model says, in its launch period: people decide everything.</summary>
internal sealed class ReviewedShipping<TEffect> : Integration<Parcel, Label>
    where TEffect : Effect<Label>
{
    public override string Name => "reviewed-shipping";

    protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
        .OwnedBy("logistics", "https://runbooks.example/shipping")
        .Identify(parcel => parcel.Id)
        .Call((parcel, _) => Task.FromResult(new Label { Id = parcel.Id, Value = parcel.Value }), "model")
        .Gate()
        .ReviewedBy("clerks")
        .ApplyWith<TEffect>("ship", Shipping.Configure);
}

internal sealed class BrokenRow : TransactionalEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, DbTransaction transaction, EffectContext context, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();
}

internal sealed class GoodRow(Ledger ledger) : TransactionalEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, DbTransaction transaction, EffectContext context, CancellationToken cancellationToken)
    {
        ((InMemoryTransaction)transaction).OnCommit(() => ledger.Write(context.IdempotencyKey));
        return Task.CompletedTask;
    }
}

internal sealed class NotConstructible : IdempotentEffect<Label>
{
    public NotConstructible() => throw new InvalidOperationException();

    public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Its receiver never answers, so that nobody knows and it stays started.</summary>
internal sealed class Unanswered : IdempotentEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => throw new TimeoutException();
}

/// <summary>Notes how long the item's lease still lasts when the effect begins.</summary>
internal sealed class LeaseNoted(Ledger ledger, IJournalStore store, TimeProvider time) : VerifiableEffect<Label>
{
    public override async Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken)
    {
        ItemRecord item = (await store.FindAsync(context.Item, cancellationToken))!;
        ledger.Write((item.LeaseUntil!.Value - time.GetUtcNow()).ToString("c", CultureInfo.InvariantCulture));
    }

    public override Task<EffectState> FindAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => Task.FromResult(EffectState.NotApplied);
}

/// <summary>A store whose claims take long, as they do when other processes hold the writer.</summary>
public class SlowClaims : DispatchProxy
{
    private IJournalStore? _store;
    private FakeTimeProvider? _time;
    private TimeSpan _wait;

    internal static IJournalStore Of(IJournalStore store, FakeTimeProvider time, TimeSpan wait)
    {
        IJournalStore proxy = Create<IJournalStore, SlowClaims>();
        var slow = (SlowClaims)(object)proxy;
        (slow._store, slow._time, slow._wait) = (store, time, wait);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        object? result = targetMethod!.Invoke(_store, args);
        if (targetMethod.Name == nameof(IJournalStore.ClaimDueAsync) && result is Task<IReadOnlyList<ItemRecord>> { Result.Count: > 0 })
            _time!.Advance(_wait);
        return result;
    }
}

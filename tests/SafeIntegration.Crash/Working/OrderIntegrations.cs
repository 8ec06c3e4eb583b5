using System.Diagnostics.CodeAnalysis;

namespace SafeIntegration.Crash;

/// <summary>An integration without a model, so that every order goes straight to its effect.</summary>
internal abstract class OrderIntegration<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TEffect>(EffectKind kind) : Integration<Order, Posting>
    where TEffect : Effect<Posting>
{
    /// <summary>Long enough for a machine that is very busy; a killed child's items are free again after 1.5 times as long.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    public override string Name => Order.IntegrationOf(kind);

    protected override IntegrationPlan<Order, Posting> Define(PlanStart<Order, Posting> plan) => plan
        .OwnedBy("crash-tests", "https://runbooks.example/crash-tests")
        .Identify(order => order.Id)
        .Map(order => new Posting { OrderId = order.Id }, call => call.TimeLimit = TimeLimit)
        .Gate()
        .ReviewedBy("nobody")
        .ApplyWith<TEffect>("post the order", effect =>
        {
            effect.TimeLimit = TimeLimit;
            effect.RetryDelay = TimeSpan.FromMilliseconds(50);
        });
}

internal sealed class TransactionalOrders() : OrderIntegration<WriteRow>(EffectKind.Transactional);

internal sealed class IdempotentOrders() : OrderIntegration<SendKeyed>(EffectKind.Idempotent);

internal sealed class VerifiableOrders() : OrderIntegration<SendFindable>(EffectKind.Verifiable);

internal sealed class UnconfirmedOrders() : OrderIntegration<SendBlind>(EffectKind.Unconfirmed);

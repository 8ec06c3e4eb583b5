using System.Diagnostics.CodeAnalysis;
using SafeIntegration;

namespace BackOffice.Orders;

/// <summary>
/// Tells customers what became of their orders. The platform's payload is a contract; the urgency of the note on an order is judged by a trained model; the effect is
/// one message a change of an order.
/// </summary>
public abstract class OrderNotices<TOrder>(BackOfficeOptions options) : Integration<TOrder, OrderNotice>
    where TOrder : class, IPayload<TOrder>
{
    /// <summary>The name stays when the contract gets its next version: the journal goes on.</summary>
    public const string IntegrationName = "order-notices";

    /// <summary>Who reviews.</summary>
    public const string Reviewers = "order-desk";

    /// <inheritdoc/>
    public override string Name => IntegrationName;

    /// <summary>The stages that do not depend on the contract's version.</summary>
    [SuppressMessage("SafeIntegration.Operation", "SI3004:A sum of money has no limit", Justification = "A message states the total; nothing is paid.")]
    protected IntegrationPlan<TOrder, OrderNotice> Define(PlanWithoutGate<TOrder, OrderNotice> plan) => plan
        .Expect(notice => !notice.Kind.StatesTotal() || notice.Total > 0, "a message that names a total has one")
        .ExpectRate(notice => notice.Kind == MessageKind.Cancelled, atMost: 0.35, window: 100)
        .ExpectRate(notice => notice.Kind == MessageKind.Confirmed, atMost: 0.45, window: 100)
        .Gate(gate => gate.MaxErrorRate = 0.05)
        .Launch(launch => launch.MinDuration = options.LaunchPeriod)
        .ReviewedBy(Reviewers, escalateAfter: TimeSpan.FromHours(8))
        .ApplyWith<SendCustomerMessage>("send the message", effect => effect.UndoWindow = options.UndoWindow);
}

/// <summary>The integration before the platform's update.</summary>
public sealed class OrderNoticesV1(BackOfficeOptions options) : OrderNotices<OrderV1>(options)
{
    /// <inheritdoc/>
    protected override IntegrationPlan<OrderV1, OrderNotice> Define(PlanStart<OrderV1, OrderNotice> plan) => Define(plan
        .OwnedBy("order-desk", runbook: "Runbooks/order-notices.md")
        .Identify(order => $"{order.Id}/{order.Status}/{order.UpdatedAt:O}", segment: order => order.Language)
        .Call<JudgeOrderV1>()
        .GroundIn(order => new SourceText(order.Note)));
}

/// <summary>The integration with the corrected contract, as it is deployed after the platform's update.</summary>
public sealed class OrderNoticesV2(BackOfficeOptions options) : OrderNotices<OrderV2>(options)
{
    /// <inheritdoc/>
    protected override IntegrationPlan<OrderV2, OrderNotice> Define(PlanStart<OrderV2, OrderNotice> plan) => Define(plan
        .OwnedBy("order-desk", runbook: "Runbooks/order-notices.md")
        .Identify(order => $"{order.Id}/{order.FulfilmentStatus}/{order.UpdatedAt:O}", segment: order => order.Language)
        .Call<JudgeOrderV2>()
        .GroundIn(order => new SourceText(order.CustomerNote)));
}

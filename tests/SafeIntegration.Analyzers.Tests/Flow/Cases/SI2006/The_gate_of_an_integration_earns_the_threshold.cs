using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Fraud.Definition;

public sealed record Payment(string Id, string Text);

public sealed record PaymentVerdict(bool IsFraud, double Confidence, decimal Amount);

public abstract class PaymentReader(IChatClient client) : ChatCall<Payment, PaymentVerdict>(client);

public abstract class HoldPayment : IdempotentEffect<PaymentVerdict>;

public sealed class PaymentScreening : Integration<Payment, PaymentVerdict>
{
    public override string Name => "payment-screening";

    protected override IntegrationPlan<Payment, PaymentVerdict> Define(PlanStart<Payment, PaymentVerdict> plan) => plan
        .OwnedBy("fraud-desk", runbook: "https://wiki.example.com/payment-screening")
        .Identify(payment => payment.Id)
        .Call<PaymentReader>()
        .Expect(verdict => verdict.Confidence > 0.2, "the model is not lost")
        .Gate(gate => { gate.MaxErrorRate = 0.01; gate.ReviewAbove(verdict => verdict.Amount, 1000m); })
        .ReviewedBy("fraud-desk")
        .ApplyWith<HoldPayment>("hold the payment");
}

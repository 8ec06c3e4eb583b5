using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using SafeIntegration;

public enum Urgency
{
    Low,
    High,
}

[Contract("test.complaint.v1")]
public sealed partial record Complaint
{
    [StringLength(20, MinimumLength = 1)]
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required Urgency Urgency { get; init; }

    [UniqueItems]
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, decimal> Amounts { get; init; } = new Dictionary<string, decimal>();
}

[Contract("test.answer.v1")]
public sealed partial record Answer
{
    [Grounded(MatchAs.Identifier)]
    public required string Parcel { get; init; }

    [Range(0, 100)]
    [Derived("what the complaint asks for")]
    public decimal Refund { get; init; } = 1;

    [ContractRule("a refund is for a parcel")]
    private static bool HasParcel(Answer answer) => answer.Refund == 0 || answer.Parcel.Length > 0;
}

/// <summary>A type without a generated contract.</summary>
public sealed record Plain(int Number);

public sealed class Complaints : Integration<Complaint, Answer>
{
    public override string Name => "complaints";

    protected override IntegrationPlan<Complaint, Answer> Define(PlanStart<Complaint, Answer> plan) => plan
        .OwnedBy("customer-service", runbook: "https://wiki.example.com/complaints")
        .Identify(complaint => complaint.Id)
        .Call((complaint, _) => Task.FromResult(new Answer { Parcel = "A-17", Refund = 5 }))
        .GroundIn(complaint => new SourceText(complaint.Text))
        .Expect(answer => answer.Refund <= 50, "refunds are small")
        .Gate(gate => gate.ReviewAbove(answer => answer.Refund, 20m))
        .ReviewedBy("service-desk")
        .ApplyWith<SendAnswer>("send the answer", effect => effect.UndoWindow = TimeSpan.Zero);
}

public sealed class SendAnswer : IdempotentEffect<Answer>
{
    public override Task ApplyAsync(Approved<Answer> approved, EffectContext context, CancellationToken cancellationToken)
    {
        Console.WriteLine($"applied: {approved.Value.Parcel} {approved.Value.Refund}");
        return Task.CompletedTask;
    }
}

public enum PaymentState
{
    Open = 1,
    Paid = 2,
}

/// <summary>A shape that the generator leaves to a contract over a context.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
public abstract class Payment
{
    [Range(1, 100)]
    public int Amount { get; set; }

    public PaymentState State { get; set; }

    [ContractRule("open payments are small")]
    private static bool IsSmallWhileOpen(Payment payment) => payment.State != PaymentState.Open || payment.Amount < 50;
}

public sealed class CardPayment : Payment;

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Payment))]
internal sealed partial class PaymentJson : JsonSerializerContext;

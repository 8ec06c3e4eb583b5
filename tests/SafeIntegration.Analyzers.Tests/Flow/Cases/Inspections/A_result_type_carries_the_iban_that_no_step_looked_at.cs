using System.Net.Http.Json;
using SafeIntegration;

public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Ok(T Value) : Outcome<T>;

    public sealed record Refused(string Why) : Outcome<T>;

    public Outcome<TNext> Bind<TNext>(Func<T, Outcome<TNext>> next) => this switch
    {
        Ok ok => next(ok.Value),
        Refused refused => new Outcome<TNext>.Refused(refused.Why),
        _ => throw new InvalidOperationException("The family is closed."),
    };
}

public sealed record RefundMessage(string Iban, decimal Amount, string Reason);

public sealed record Refund(string Iban, decimal Amount, string Reason);

public sealed class RefundConsumer(HttpClient bank, ILogger<RefundConsumer> logger)
{
    private static readonly decimal Highest = 300m;
    private static readonly string[] Reasons = ["damaged", "late", "withdrawn"];

    public async Task ConsumeAsync([ExternalInput] RefundMessage message, CancellationToken cancellationToken)
    {
        Outcome<Refund> outcome = CheckAmount(message)
            .Bind(amount => CheckReason(message).Bind<Refund>(reason => new Outcome<Refund>.Ok(new Refund(message.Iban, amount, reason))));

        if (outcome is not Outcome<Refund>.Ok { Value: var refund })
        {
            logger.LogWarning("Refund refused: {Outcome}", outcome);
            return;
        }

        await bank.PostAsJsonAsync("refunds", new { to = refund.Iban, refund.Amount, text = refund.Reason }, cancellationToken); // expect: SI1001
    }

    private static Outcome<decimal> CheckAmount(RefundMessage message) =>
        message.Amount is > 0m && message.Amount <= Highest
            ? new Outcome<decimal>.Ok(message.Amount)
            : new Outcome<decimal>.Refused("amount");

    private static Outcome<string> CheckReason(RefundMessage message) =>
        Reasons.Contains(message.Reason) ? new Outcome<string>.Ok(message.Reason) : new Outcome<string>.Refused("reason");
}

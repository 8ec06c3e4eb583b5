using System.Text.Json;
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Insurance.Payments;

public abstract record Parsed<T>
{
    public sealed record Good(T Value) : Parsed<T>;

    public sealed record Bad(string Why) : Parsed<T>;
}

public sealed record ClaimPayment(string ClaimNumber, decimal Amount, string Currency)
{
    private static readonly Regex ClaimNumbers = new("^CL-[0-9]{8}$", RegexOptions.CultureInvariant);
    private static readonly decimal Most = 25_000m;

    public static Parsed<ClaimPayment> From(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new Parsed<ClaimPayment>.Bad("not an object");

        if (!json.TryGetProperty("claim", out JsonElement claim) || claim.GetString() is not { } number || !ClaimNumbers.IsMatch(number))
            return new Parsed<ClaimPayment>.Bad("claim");

        if (!json.TryGetProperty("amount", out JsonElement amountJson) || !amountJson.TryGetDecimal(out decimal amount) || amount <= 0m || amount > Most)
            return new Parsed<ClaimPayment>.Bad("amount");

        string? currency = json.TryGetProperty("currency", out JsonElement currencyJson) ? currencyJson.GetString() : null;
        if (currency is not ("EUR" or "CHF"))
            return new Parsed<ClaimPayment>.Bad("currency");

        return new Parsed<ClaimPayment>.Good(new ClaimPayment(number, amount, currency));
    }
}

public interface IPaymentRun
{
    [Effect]
    Task PayAsync(string claimNumber, decimal amount, CancellationToken cancellationToken);
}

public sealed class AdjusterMessages(IPaymentRun payments, ILogger<AdjusterMessages> logger)
{
    public async Task OnMessageAsync([ExternalInput] ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(body);

        switch (ClaimPayment.From(document.RootElement))
        {
            case Parsed<ClaimPayment>.Good { Value: { Currency: "EUR" } payment }:
                await payments.PayAsync(payment.ClaimNumber, payment.Amount, cancellationToken);
                break;
            case Parsed<ClaimPayment>.Good { Value: var other }:
                throw new NotSupportedException($"Claim {other.ClaimNumber} is in francs; those are paid by hand.");
            case Parsed<ClaimPayment>.Bad { Why: var why }:
                logger.LogError("A payment order was refused: {Why}", why);
                break;
        }
    }
}

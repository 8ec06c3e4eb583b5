using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SafeIntegration;

public readonly record struct Iban
{
    private static readonly Regex s_pattern = new("^[A-Z]{2}[0-9]{20}$", RegexOptions.CultureInvariant);

    public Iban(string text)
    {
        if (!s_pattern.IsMatch(text))
            throw new ArgumentException("That is no IBAN.", nameof(text));
        Text = text;
    }

    public string Text { get; }
}

public sealed class Money
{
    public Money(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, 50_000m);
        Amount = amount;
    }

    public decimal Amount { get; }
}

public sealed record Transfer(Iban To, Money Value);

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public sealed class TransferHandler(IBank bank)
{
    public Task HandleAsync([ExternalInput] string message, CancellationToken cancellationToken)
    {
        Transfer transfer = Map(JObject.Parse(message));
        return bank.TransferAsync(transfer.To.Text, transfer.Value.Amount, cancellationToken);
    }

    private static Transfer Map(JObject json)
    {
        var to = new Iban(json.Value<string>("iban") ?? throw new FormatException("No IBAN."));
        var value = new Money(json.Value<decimal>("amount"));
        return new Transfer(to, value);
    }
}

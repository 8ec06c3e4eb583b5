using System.Text.RegularExpressions;
using SafeIntegration;

namespace Case.IbanConversion;

public readonly struct Iban
{
    private static readonly Regex Form = new("^[A-Z]{2}[0-9]{20}$", RegexOptions.CultureInvariant);

    private Iban(string value) => Value = value;

    public string Value { get; }

    public static explicit operator Iban(string text) =>
        Form.IsMatch(text) ? new Iban(text) : throw new InvalidCastException("This is no account of ours.");

    public static implicit operator string(Iban iban) => iban.Value;
}

public sealed record Claimant(string Name, string Account);

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public sealed class CompensationJob(HttpClient registry, IBank bank, ILogger<CompensationJob> logger)
{
    public async Task PayAsync(int flight, decimal amount, CancellationToken cancellationToken)
    {
        Claimant[]? claimants = await registry.GetFromJsonAsync<Claimant[]>($"flights/{flight}/claimants", cancellationToken);
        foreach (Claimant claimant in claimants ?? throw new InvalidOperationException("No answer."))
        {
            Iban account = (Iban)claimant.Account;
            logger.LogInformation("Paying {Name}", claimant.Name);
            await bank.TransferAsync(account, amount, cancellationToken);
        }
    }
}

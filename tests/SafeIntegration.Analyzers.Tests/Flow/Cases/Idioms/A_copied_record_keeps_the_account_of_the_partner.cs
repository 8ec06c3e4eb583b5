using SafeIntegration;

namespace Case.CopiedRecord;

public sealed record Transfer
{
    public string Iban { get; init; } = "";

    public decimal Amount { get; init; }

    public string Reference { get; init; } = "";
}

public interface IOwnBooks
{
    decimal OpenAmount(int contract);
}

public interface IBank
{
    [Effect]
    Task AnnounceAsync(string reference, decimal amount, CancellationToken cancellationToken);

    [Effect]
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public sealed class SettlementJob(HttpClient partner, IOwnBooks books, IBank bank)
{
    public async Task SettleAsync(int contract, CancellationToken cancellationToken)
    {
        Transfer? proposed = await partner.GetFromJsonAsync<Transfer>($"contracts/{contract}/transfer", cancellationToken);
        if (proposed is null)
            throw new InvalidOperationException("The partner proposes nothing.");

        Transfer ours = proposed with { Amount = books.OpenAmount(contract), Reference = $"C-{contract}" };

        await bank.AnnounceAsync(ours.Reference, ours.Amount, cancellationToken);
        await bank.TransferAsync(ours.Iban, ours.Amount, cancellationToken); // expect: SI1001
    }
}

// The bool is the condition.
using SafeIntegration;

namespace Accounts;

public sealed record Transfer(string Iban, decimal Amount);

public sealed class TransferConsumer(HttpClient bank)
{
    public async Task OnMessageAsync([ExternalInput] Transfer transfer)
    {
        if (IsPlausible(transfer))
            await bank.PostAsJsonAsync("transfers", transfer);
    }

    [Validates]
    private static bool IsPlausible(Transfer transfer) => transfer.Iban.Length == 22 && transfer.Amount is > 0 and < 10_000;
}

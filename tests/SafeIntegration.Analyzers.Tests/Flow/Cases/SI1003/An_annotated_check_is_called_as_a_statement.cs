// A validator of one's own answers with a bool that nobody takes.
using SafeIntegration;

namespace Accounts;

public sealed record Transfer(string Iban, decimal Amount);

public sealed class TransferConsumer(HttpClient bank)
{
    public async Task OnMessageAsync([ExternalInput] Transfer transfer)
    {
        IsPlausible(transfer);
        await bank.PostAsJsonAsync("transfers", transfer); // expect: SI1003
    }

    [Validates]
    private static bool IsPlausible(Transfer transfer) => transfer.Iban.Length == 22 && transfer.Amount is > 0 and < 10_000;
}

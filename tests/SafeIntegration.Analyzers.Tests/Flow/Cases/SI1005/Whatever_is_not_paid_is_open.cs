// A conditional expression has a default arm too.
using SafeIntegration;

namespace Shop.Invoices;

public sealed record Payment(string State);

public sealed class InvoiceSync(HttpClient bank)
{
    public async Task SyncAsync(Guid invoice)
    {
        Payment? payment = await bank.GetFromJsonAsync<Payment>($"payments/{invoice}");
        string state = payment?.State == "settled" ? "closed" : "open";
        SetState(invoice, state); // expect: SI1005
    }

    [Effect]
    private static void SetState(Guid invoice, string state) => Console.WriteLine($"{invoice}: {state}");
}

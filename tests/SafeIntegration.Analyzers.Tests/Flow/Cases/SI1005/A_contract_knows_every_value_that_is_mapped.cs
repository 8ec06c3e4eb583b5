// The contract has refused what the default arm would catch.
using SafeIntegration;

namespace Shop.Invoices;

[Contract("bank.payments.v1")]
public sealed partial record Payment
{
    public required PaymentState State { get; init; }
}

public enum PaymentState
{
    Pending,
    Settled,
    Returned,
}

public sealed class InvoiceSync(HttpClient bank)
{
    public async Task SyncAsync(Guid invoice, CancellationToken cancellationToken)
    {
        Payment payment = await bank.GetContractAsync<Payment>($"payments/{invoice}", cancellationToken);
        string state = payment.State switch { PaymentState.Settled => "closed", _ => "open" };
        SetState(invoice, state);
    }

    [Effect]
    private static void SetState(Guid invoice, string state) => Console.WriteLine($"{invoice}: {state}");
}

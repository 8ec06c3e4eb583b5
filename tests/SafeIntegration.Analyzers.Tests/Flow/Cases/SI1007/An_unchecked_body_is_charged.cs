// Both are wrong: the status was not asked, and the payload was not validated.
using SafeIntegration;

namespace Payments;

public sealed record Invoice(decimal Total);

public sealed class InvoicePayment(HttpClient billing)
{
    public async Task PayAsync(Guid invoice)
    {
        using HttpResponseMessage response = await billing.GetAsync($"invoices/{invoice}");
        Invoice? data = await response.Content.ReadFromJsonAsync<Invoice>(); // expect: SI1007
        Pay(invoice, data!.Total); // expect: SI1001
    }

    [Effect]
    private static void Pay(Guid invoice, decimal amount) => Console.WriteLine($"{invoice}: {amount}");
}

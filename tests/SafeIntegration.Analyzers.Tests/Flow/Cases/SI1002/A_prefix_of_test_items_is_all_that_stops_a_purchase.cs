// An item without a number does not start with TEST either.
using SafeIntegration;

namespace Purchasing;

public sealed record Requisition(string Item);

public sealed class Purchasing(HttpClient erp)
{
    public async Task OrderAsync(Guid requisition)
    {
        Requisition data = (await erp.GetFromJsonAsync<Requisition>($"requisitions/{requisition}"))!;
        bool isTest = data.Item.StartsWith("TEST-", StringComparison.Ordinal);
        if (isTest)
            return;

        await PurchaseAsync(requisition); // expect: SI1002
    }

    [Effect]
    private static Task PurchaseAsync(Guid requisition) => Console.Out.WriteLineAsync($"Purchase {requisition}.");
}

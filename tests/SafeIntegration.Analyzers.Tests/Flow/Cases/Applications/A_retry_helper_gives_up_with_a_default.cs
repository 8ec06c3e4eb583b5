// shape: retry helper that answers default when nothing helps
using SafeIntegration;

namespace Freight;

[Contract("surcharge.v1")]
public sealed partial record Surcharge
{
    public required decimal Percent { get; init; }
}

public sealed class SurchargeService(HttpClient carrier, IInvoices invoices)
{
    public async Task BillAsync(string customer, decimal freight, CancellationToken cancellationToken)
    {
        decimal percent = 0;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                Surcharge surcharge = await carrier.GetContractAsync<Surcharge>("surcharge", cancellationToken);
                percent = surcharge.Percent;
                break;
            }
            catch (HttpRequestException exception)
            {
                Console.Error.WriteLine(exception.Message);
            }
        }

        await invoices.AddAsync(customer, freight * (1 + percent / 100)); // expect: SI1004
    }
}

public interface IInvoices
{
    [Effect]
    Task AddAsync(string customer, decimal amount);
}

// The helper hides the failure from everyone who charges.
using SafeIntegration;

namespace Payments;

[Contract("rates.v1")]
public sealed partial record Rate
{
    public required decimal Value { get; init; }
}

public sealed class Rates(HttpClient client)
{
    public async Task<decimal> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            Rate rate = await client.GetContractAsync<Rate>("rates/eur", cancellationToken);
            return rate.Value;
        }
        catch (Exception)
        {
            return 1m;
        }
    }
}

public sealed class Charging(Rates rates, IGateway gateway)
{
    public async Task ChargeAsync(string account, decimal amount, CancellationToken cancellationToken)
    {
        decimal rate = await rates.GetAsync(cancellationToken);
        await gateway.ChargeAsync(account, amount * rate); // expect: SI1004
    }
}

public interface IGateway
{
    [Effect]
    Task ChargeAsync(string account, decimal amount);
}

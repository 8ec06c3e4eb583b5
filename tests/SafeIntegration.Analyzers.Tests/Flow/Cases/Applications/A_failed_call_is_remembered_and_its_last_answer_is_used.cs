// shape: circuit breaker by hand with the last known answer
using SafeIntegration;

namespace Rates;

[Contract("rate.v2")]
public sealed partial record LiveRate
{
    public required decimal Value { get; init; }
}

public sealed class LastKnownRate(HttpClient bank, IBank ledger)
{
    private decimal _last = 1m;

    public async Task ConvertAsync(string account, decimal amount)
    {
        try
        {
            _last = (await bank.GetContractAsync<LiveRate>("rate")).Value;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Console.Error.WriteLine("Using the last rate.");
        }

        await ledger.ConvertAsync(account, amount * _last); // expect: SI1004
    }
}

public interface IBank
{
    [Effect]
    Task ConvertAsync(string account, decimal amount);
}

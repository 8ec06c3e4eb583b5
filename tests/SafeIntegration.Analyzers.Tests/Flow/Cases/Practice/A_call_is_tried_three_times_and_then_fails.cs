// shape: retry loop with filters; the last failure leaves
using System.Text.Json;
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Retries.Honest;

[Contract("fx.rate.v1")]
public sealed partial record Rate
{
    [Range(0.0001, 1000.0)]
    public required decimal Value { get; init; }
}

public interface ILedger
{
    [Effect]
    Task RevalueAsync(string account, decimal rate);
}

public sealed class Revaluation(HttpClient rates, ILedger ledger)
{
    public async Task RunAsync(string account, CancellationToken cancellationToken)
    {
        Rate rate = await TryHardAsync(token => rates.GetContractAsync<Rate>("usd", token), cancellationToken);
        await ledger.RevalueAsync(account, rate.Value);
    }

    private static async Task<T> TryHardAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        List<Exception> problems = [];
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (Exception problem) when (problem is HttpRequestException or JsonException)
            {
                problems.Add(problem);
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            }
        }

        throw new AggregateException(problems);
    }
}

using System.Globalization;
using SafeIntegration;

namespace Exchanges.Retries;

public sealed class Retry(int attempts, TimeSpan pause, ILogger<Retry> logger)
{
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await action(cancellationToken);
            }
            catch (HttpRequestException failure) when (attempt < attempts)
            {
                logger.LogWarning(failure, "Attempt {Attempt} of {Attempts} failed", attempt, attempts);
            }

            await Task.Delay(pause * attempt, cancellationToken);
        }
    }
}

public interface ITariffs
{
    [Effect]
    void SetPricePerMinute(int zone, decimal price);
}

public sealed class TariffSync(HttpClient regulator, Retry retry, ITariffs tariffs)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (int zone = 1; zone <= 4; zone++)
        {
            string path = $"zones/{zone}/cap";
            decimal cap = await retry.RunAsync(
                async token => decimal.Parse(await regulator.GetStringAsync(path, token), CultureInfo.InvariantCulture), cancellationToken);
            tariffs.SetPricePerMinute(zone, cap);
        }
    }
}

using System.Globalization;
using SafeIntegration;

namespace Municipality.Fees;

public interface IFeeRegister
{
    [Effect]
    Task SetAsync(string service, decimal fee, CancellationToken cancellationToken);
}

public sealed class Retry(ILogger<Retry> logger, TimeProvider clock)
{
    private const int Attempts = 3;

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await action(cancellationToken);
            }
            catch (HttpRequestException e) when (attempt < Attempts)
            {
                logger.LogWarning(e, "Attempt {Attempt} failed", attempt);
                await Task.Delay(TimeSpan.FromSeconds(attempt * 2), clock, cancellationToken);
            }
        }
    }
}

public sealed class FeeUpdate(HttpClient county, Retry retry, IFeeRegister register, ILogger<FeeUpdate> logger)
{
    private static readonly string[] Services = ["passport", "parking-permit", "dog-licence"];
    private static readonly decimal Highest = 350m;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int failed = 0;
        foreach (string service in Services)
        {
            try
            {
                decimal fee = await retry.RunAsync(token => ReadAsync(service, token), cancellationToken);
                await register.SetAsync(service, fee, cancellationToken);
            }
            catch (Exception e) when (e is FormatException or InvalidDataException or HttpRequestException)
            {
                failed++;
                logger.LogError(e, "The fee of {Service} stays as it is", service);
            }
        }

        return failed;
    }

    private async Task<decimal> ReadAsync(string service, CancellationToken cancellationToken)
    {
        string text = await county.GetStringAsync($"fees/{service}", cancellationToken);
        decimal fee = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (fee <= 0m || fee > Highest)
            throw new InvalidDataException($"{fee} cannot be the fee of {service}.");

        return fee;
    }
}

using System.Globalization;
using SafeIntegration;

namespace Case.FaultedRate;

public interface IPriceBook
{
    [Effect]
    Task SetRateAsync(string currency, decimal rate, CancellationToken cancellationToken);
}

public sealed class RateRefresh(HttpClient rates, IPriceBook book, ILogger<RateRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Task<decimal> rate = rates.GetStringAsync("usd", stoppingToken).ContinueWith(
                task => task.IsFaulted ? 1m : decimal.Parse(task.Result, CultureInfo.InvariantCulture),
                TaskScheduler.Default);

            decimal value = await rate;
            logger.LogInformation("USD is {Rate}", value);
            await book.SetRateAsync("USD", value, stoppingToken); // expect: SI1004
        }
    }
}

// shape: background worker that bills by a field which its refresh method sets
using System.Globalization;
using SafeIntegration;

namespace Energy.Tariffs;

public interface IMeterBilling
{
    Task<IReadOnlyList<Guid>> DueAsync();

    [Effect]
    Task InvoiceAsync(Guid meter, decimal centsPerKwh);
}

public sealed class TariffWorker(HttpClient exchange, IMeterBilling billing) : BackgroundService
{
    private decimal _centsPerKwh;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromHours(1));
        do
        {
            await RefreshAsync(stoppingToken);
            foreach (Guid meter in await billing.DueAsync())
                await billing.InvoiceAsync(meter, _centsPerKwh); // expect: SI1004
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            string text = await exchange.GetStringAsync("tariff/today", cancellationToken);
            _centsPerKwh = decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException)
        {
            _centsPerKwh = 32m;
        }
    }
}

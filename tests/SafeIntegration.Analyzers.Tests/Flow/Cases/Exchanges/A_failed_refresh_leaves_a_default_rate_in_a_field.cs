using System.Globalization;
using SafeIntegration;

public sealed record Quote(Guid Id, decimal Euro);

public interface IQuotes
{
    [Effect]
    Task SendAsync(Guid quote, decimal dollars, CancellationToken cancellationToken);
}

public sealed class DollarDesk(HttpClient http, IQuotes quotes, ILogger<DollarDesk> logger) : BackgroundService
{
    private decimal _rate;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10));
        do
        {
            await RefreshAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public async Task SendAsync(Quote quote, CancellationToken cancellationToken)
    {
        decimal dollars = decimal.Round(quote.Euro * _rate, 2);
        await quotes.SendAsync(quote.Id, dollars, cancellationToken); // expect: SI1004
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            string text = await http.GetStringAsync("rates/EUR/USD", cancellationToken);
            _rate = decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is HttpRequestException or FormatException)
        {
            logger.LogWarning(exception, "The rate is not there");
            _rate = 1m;
        }
    }
}

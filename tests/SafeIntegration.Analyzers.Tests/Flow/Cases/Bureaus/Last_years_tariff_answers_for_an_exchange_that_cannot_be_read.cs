using System.Globalization;
using SafeIntegration;

namespace Utility.Tariffs;

public interface IPriceList
{
    [Effect]
    Task PublishAsync(string product, decimal perKilowattHour, CancellationToken cancellationToken);
}

public sealed class Fallback(ILogger<Fallback> logger)
{
    public async Task<T> OrElseAsync<T>(Func<Task<T>> read, T otherwise)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is HttpRequestException or FormatException or InvalidDataException)
        {
            logger.LogWarning(e, "Going on with {Otherwise}", otherwise);
            return otherwise;
        }
    }
}

public sealed class TariffPublisher(HttpClient exchange, Fallback fallback, IPriceList prices)
{
    private static readonly decimal Lowest = 0.01m;
    private static readonly decimal Highest = 1.2m;
    private const decimal LastYear = 0.31m;

    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        decimal perKilowattHour = await fallback.OrElseAsync(() => SpotAsync(cancellationToken), LastYear);
        await prices.PublishAsync("household-flex", perKilowattHour, cancellationToken); // expect: SI1004
    }

    private async Task<decimal> SpotAsync(CancellationToken cancellationToken)
    {
        string text = await exchange.GetStringAsync("spot/average", cancellationToken);
        decimal spot = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        return spot >= Lowest && spot <= Highest ? spot : throw new InvalidDataException($"{spot} is no price.");
    }
}

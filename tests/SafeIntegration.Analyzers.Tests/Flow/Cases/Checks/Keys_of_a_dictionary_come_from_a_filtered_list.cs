// shape: a service returns a dictionary made of filtered elements by ToDictionary; its caller acts on the keys
using SafeIntegration;

namespace Energy.Tariffs;

public sealed record Offer(string Tariff, bool Withdrawn);

public interface ISwitchboard
{
    [Effect]
    Task EnableAsync(string tariff);
}

public sealed class Offers(HttpClient supplier, TimeProvider clock)
{
    private static readonly HashSet<string> Metered = ["day", "night", "heat-pump"];

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> MeteredAsync(CancellationToken cancellationToken)
    {
        IEnumerable<Offer> offers = await supplier.GetFromJsonAsync<IEnumerable<Offer>>("offers", cancellationToken) ?? [];
        return offers
            .Where(offer => !offer.Withdrawn && Metered.Contains(offer.Tariff))
            .ToDictionary(offer => offer.Tariff, _ => clock.GetUtcNow(), StringComparer.Ordinal);
    }
}

public sealed class TariffSwitch(Offers offers, ISwitchboard switchboard, ILogger<TariffSwitch> logger)
{
    public async Task EnableAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, DateTimeOffset> metered = await offers.MeteredAsync(cancellationToken);
        foreach (string tariff in metered.Keys)
        {
            logger.LogInformation("{Tariff} is offered since {Time}", tariff, metered[tariff]);
            await switchboard.EnableAsync(tariff);
        }
    }
}

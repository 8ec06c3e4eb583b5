using System.Globalization;
using SafeIntegration;

namespace Exchanges.Credit;

public interface ICardGateway
{
    [Effect]
    Task SetLimitAsync(Guid card, decimal limit);
}

public interface ICards
{
    IReadOnlyCollection<Guid> Active { get; }
}

public sealed class LimitService : IHostedService
{
    private readonly HttpClient _bureau;
    private readonly ICardGateway _gateway;
    private readonly ICards _cards;
    private decimal _limit;

    public LimitService(HttpClient bureau, ICardGateway gateway, ICards cards)
    {
        _bureau = bureau;
        _gateway = gateway;
        _cards = cards;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        foreach (Guid card in _cards.Active)
            await _gateway.SetLimitAsync(card, _limit); // expect: SI1004
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            string text = await _bureau.GetStringAsync("limits/default", cancellationToken);
            _limit = decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is HttpRequestException or FormatException)
        {
            _limit = 1_000m;
        }
    }
}

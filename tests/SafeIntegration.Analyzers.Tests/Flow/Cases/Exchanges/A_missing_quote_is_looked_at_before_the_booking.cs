using System.Globalization;
using SafeIntegration;

namespace Exchanges.Quotes;

public interface IFreight
{
    [Effect]
    Task BookAsync(Guid shipment, decimal price);
}

public sealed class FreightBooker(HttpClient forwarder, IFreight freight, ILogger<FreightBooker> logger)
{
    private readonly List<Guid> _unquoted = [];

    public IReadOnlyList<Guid> Unquoted => _unquoted;

    public async Task BookAsync(Guid shipment, CancellationToken cancellationToken)
    {
        if (await QuoteAsync(shipment, cancellationToken) is not { } price)
        {
            _unquoted.Add(shipment);
            return;
        }

        await freight.BookAsync(shipment, price);
    }

    private async Task<decimal?> QuoteAsync(Guid shipment, CancellationToken cancellationToken)
    {
        try
        {
            string text = await forwarder.GetStringAsync($"quotes/{shipment}", cancellationToken);
            return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is HttpRequestException or FormatException)
        {
            logger.LogError(failure, "No quote for {Shipment}", shipment);
            return null;
        }
    }
}

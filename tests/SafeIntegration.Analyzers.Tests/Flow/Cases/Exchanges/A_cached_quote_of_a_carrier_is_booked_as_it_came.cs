using System.Collections.Concurrent;
using SafeIntegration;

public sealed record FreightQuote(string Carrier, decimal Price, string Currency);

public sealed record Shipment(Guid Id, string Lane);

public interface IFreightQuotes
{
    Task<FreightQuote> GetAsync(string lane, CancellationToken cancellationToken);
}

public interface IShipments
{
    Task<IReadOnlyList<Shipment>> UnbookedAsync(CancellationToken cancellationToken);
}

public interface IBookingDesk
{
    [Effect]
    Task BookAsync(Guid shipment, decimal price, CancellationToken cancellationToken);
}

public sealed class HttpFreightQuotes(HttpClient http) : IFreightQuotes
{
    public async Task<FreightQuote> GetAsync(string lane, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<FreightQuote>($"quotes/{Uri.EscapeDataString(lane)}", cancellationToken)
        ?? throw new InvalidDataException($"There is no quote for lane {lane}.");
}

public sealed class CachedFreightQuotes(IFreightQuotes inner) : IFreightQuotes
{
    private readonly ConcurrentDictionary<string, Lazy<Task<FreightQuote>>> _cache = new(StringComparer.OrdinalIgnoreCase);

    public Task<FreightQuote> GetAsync(string lane, CancellationToken cancellationToken) =>
        _cache.GetOrAdd(lane, key => new Lazy<Task<FreightQuote>>(() => inner.GetAsync(key, CancellationToken.None))).Value
            .WaitAsync(cancellationToken);
}

public sealed class BookingWorker(IShipments shipments, CachedFreightQuotes quotes, IBookingDesk desk, ILogger<BookingWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(2));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (Shipment shipment in await shipments.UnbookedAsync(stoppingToken))
            {
                FreightQuote quote = await quotes.GetAsync(shipment.Lane, stoppingToken);
                logger.LogInformation("Lane {Lane} costs {Price} at {Carrier}", shipment.Lane, quote.Price, quote.Carrier);
                await desk.BookAsync(shipment.Id, quote.Price, stoppingToken); // expect: SI1001
            }
        }
    }
}

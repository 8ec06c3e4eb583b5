using SafeIntegration;

namespace Marketplace.Mapping;

public sealed record PartnerOrder(string Number, string State, string Service);

public enum OrderState
{
    Open,
    Paid,
    Cancelled,
}

public sealed record StateChange(Guid Order, OrderState State, string CarrierCode);

public interface IMap<in TFrom, out TTo>
{
    TTo Map(TFrom from);
}

public sealed class OrderMap(Guid order) : IMap<PartnerOrder, StateChange>
{
    private static readonly Dictionary<string, string> Carriers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["standard"] = "DHL-S",
        ["express"] = "DHL-X",
    };

    public StateChange Map(PartnerOrder from) => new(
        order,
        from.State switch
        {
            "open" or "new" => OrderState.Open,
            "paid" => OrderState.Paid,
            "cancelled" => OrderState.Cancelled,
            var other => throw new NotSupportedException($"State '{other}' is not known."),
        },
        Carriers.TryGetValue(from.Service, out string? code) ? code : throw new NotSupportedException($"Service '{from.Service}' is not known."));
}

public interface IOrderBook
{
    [Effect]
    Task ApplyAsync(StateChange change, CancellationToken cancellationToken);
}

public sealed class PartnerSync(HttpClient partner, IOrderBook book, ILogger<PartnerSync> logger)
{
    public async Task SyncAsync(IEnumerable<Guid> orders, CancellationToken cancellationToken)
    {
        foreach (Guid id in orders)
        {
            PartnerOrder? order = await partner.GetFromJsonAsync<PartnerOrder>($"orders/{id}", cancellationToken);
            if (order is null)
                continue;

            logger.LogInformation("{Id} is {Number} of the partner.", id, order.Number);
            IMap<PartnerOrder, StateChange> map = new OrderMap(id);
            await book.ApplyAsync(map.Map(order), cancellationToken);
        }
    }
}

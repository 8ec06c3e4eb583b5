// The shape of connectors: a static class that maps foreign codes.
using SafeIntegration;

namespace Erp.Connector;

public static class OrderTypeMap
{
    public static int ToOption(string? type) => type?.ToUpperInvariant() switch
    {
        "WEB" => 100_000_001,
        "STORE" => 100_000_002,
        "PHONE" => 100_000_003,
        _ => 100_000_000,
    };
}

public sealed record ForeignOrder(string Number, string? Type);

public sealed class OrderConnector(HttpClient shop, ICrm crm)
{
    public async Task PushAsync(Guid record)
    {
        ForeignOrder? order = await shop.GetFromJsonAsync<ForeignOrder>("orders/next");
        if (order is null)
            return;

        await crm.UpdateAsync(record, "ordertype", OrderTypeMap.ToOption(order.Type)); // expect: SI1005
    }
}

public interface ICrm
{
    [Effect]
    Task UpdateAsync(Guid record, string attribute, int option);
}

// ?? throw is the opposite of a fallback.
using SafeIntegration;

namespace Erp.Connector;

public sealed record ForeignOrder(string? Type);

public sealed class OrderConnector(HttpClient shop, ICrm crm)
{
    private static readonly Dictionary<string, string> Options = new() { ["WEB"] = "web", ["STORE"] = "store" };

    public async Task PushAsync(Guid record)
    {
        ForeignOrder? order = await shop.GetFromJsonAsync<ForeignOrder>("orders/next");
        string option = Options.GetValueOrDefault(order?.Type ?? "") ?? throw new InvalidDataException("The order's type is not known.");
        await crm.UpdateAsync(record, option);
    }
}

public interface ICrm
{
    [Effect]
    Task UpdateAsync(Guid record, string option);
}

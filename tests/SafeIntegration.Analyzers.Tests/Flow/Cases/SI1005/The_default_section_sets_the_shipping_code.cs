// A switch statement fills a variable.
using System.Text.Json.Nodes;
using SafeIntegration;

namespace Shop.Shipping;

public sealed class MarketplaceOrders(HttpClient marketplace, HttpClient carrier)
{
    public async Task BookAsync(Guid order, CancellationToken cancellationToken)
    {
        string json = await marketplace.GetStringAsync($"orders/{order}", cancellationToken);
        JsonNode data = JsonNode.Parse(json) ?? throw new InvalidOperationException("No order.");
        string code;
        switch (data["shipServiceLevel"]?.GetValue<string>())
        {
            case "NextDay":
                code = "EXP";
                break;
            case "SecondDay":
                code = "2ND";
                break;
            default:
                code = "STD";
                break;
        }

        await carrier.PostAsJsonAsync("shipments", new { order, code }, cancellationToken); // expect: SI1005
    }
}

namespace Exchanges.Picking;

public sealed record OrderLine(string Sku, int Quantity);

public sealed record PartnerOrder(string Number, string Warehouse, List<OrderLine> Lines);

public sealed record PickList(string Warehouse, string Content, DateTimeOffset CreatedAt);

public sealed class PickListJob(IHttpClientFactory clients, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        HttpClient partner = clients.CreateClient("partner");
        HttpClient warehouse = clients.CreateClient("warehouse");
        List<PartnerOrder> orders = await partner.GetFromJsonAsync<List<PartnerOrder>>("orders?state=open", cancellationToken)
            ?? throw new InvalidDataException("No orders were sent.");

        IEnumerable<PickList> lists =
            from order in orders
            where order.Lines.Count > 0
            from line in order.Lines
            let text = $"{line.Quantity} x {line.Sku}"
            group text by order.Warehouse into picks
            select new PickList(picks.Key, string.Join('\n', picks), clock.GetUtcNow());

        foreach (PickList list in lists)
            await warehouse.PostAsJsonAsync("picklists", list, cancellationToken); // expect: SI1001

        Console.WriteLine($"{orders.Count} orders were read.");
    }
}

using System.Runtime.CompilerServices;

public sealed record ShopLine(string Sku, int Quantity);

public sealed record ShopOrder(string Number, List<ShopLine> Lines);

public sealed record ShopPage(List<ShopOrder> Items, string? Next);

public sealed record ErpLine(string Article, int Pieces);

public sealed record ErpOrder(string Client, string Reference, IReadOnlyList<ErpLine> Lines);

public static class ShopMapping
{
    extension(ShopOrder order)
    {
        public int Pieces => order.Lines.Sum(line => line.Quantity);

        public ErpOrder ToErp(string client) =>
            new(client, order.Number, [.. order.Lines.Select(line => new ErpLine(line.Sku, line.Quantity))]);
    }
}

public sealed class ShopClient(HttpClient http)
{
    public async IAsyncEnumerable<ShopOrder> OrdersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = "orders?state=new&size=100";
        while (next is not null)
        {
            ShopPage page = await http.GetFromJsonAsync<ShopPage>(next, cancellationToken)
                ?? throw new InvalidDataException("An empty page.");
            foreach (ShopOrder order in page.Items)
                yield return order;
            next = page.Next;
        }
    }
}

public sealed class ErpClient(HttpClient http)
{
    public async Task CreateAsync(ErpOrder order, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync("api/orders", order, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

public sealed class ShopSync(ShopClient shop, ErpClient erp, ILogger<ShopSync> logger)
{
    public async Task RunAsync(string client, CancellationToken cancellationToken)
    {
        await foreach (ShopOrder order in shop.OrdersAsync(cancellationToken))
        {
            logger.LogInformation("{Pieces} pieces in {Order}", order.Pieces, order.Number);
            await erp.CreateAsync(order.ToErp(client), cancellationToken); // expect: SI1001
        }
    }
}

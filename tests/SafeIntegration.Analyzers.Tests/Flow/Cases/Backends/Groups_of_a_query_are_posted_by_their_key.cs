namespace Returns;

public sealed record Return(string Shop, string Sku, int Pieces);

public sealed class ReturnReport(HttpClient shops, HttpClient erp)
{
    public async Task RunAsync()
    {
        Return[] returns = await shops.GetFromJsonAsync<Return[]>("returns") ?? [];
        var byShop = from item in returns
                     where item.Pieces > 0
                     orderby item.Shop
                     group item by item.Shop into shop
                     select new { Shop = shop.Key, Pieces = shop.Sum(item => item.Pieces) };
        foreach (var shop in byShop)
            (await erp.PostAsJsonAsync("returns", shop)).EnsureSuccessStatusCode(); // expect: SI1001
    }
}

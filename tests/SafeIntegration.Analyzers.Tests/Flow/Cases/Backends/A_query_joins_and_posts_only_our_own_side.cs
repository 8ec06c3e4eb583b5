namespace Returns.Own;

public sealed record Return(string Shop, string Sku, int Pieces);

public sealed record Shop(string Name, string Region);

public sealed class ReturnReminder(HttpClient shops, HttpClient erp, IReadOnlyList<Shop> ours)
{
    public async Task RunAsync()
    {
        Return[] returns = await shops.GetFromJsonAsync<Return[]>("returns") ?? [];
        var regions = from shop in ours
                      join item in returns on shop.Name equals item.Shop into items
                      let any = items.Any()
                      where any
                      select shop.Region;
        foreach (string region in regions.Distinct())
            (await erp.PostAsJsonAsync("reminders", region)).EnsureSuccessStatusCode();
    }
}

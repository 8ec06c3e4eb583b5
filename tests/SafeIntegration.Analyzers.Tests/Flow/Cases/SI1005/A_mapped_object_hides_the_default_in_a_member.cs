// The constant travels inside an object that is sent whole.
namespace Shop.Sync;

public sealed record ShopProduct(string State);

public sealed record ErpProduct(int Id, bool Active, string Group);

public sealed class ProductSync(HttpClient shop, HttpClient erp)
{
    public async Task SyncAsync(int id, CancellationToken cancellationToken)
    {
        ShopProduct product = (await shop.GetFromJsonAsync<ShopProduct>($"products/{id}", cancellationToken))!;
        ErpProduct mapped = Map(id, product);
        using HttpResponseMessage response = await erp.PutAsJsonAsync($"products/{id}", mapped, cancellationToken); // expect: SI1005
        response.EnsureSuccessStatusCode();
    }

    private static ErpProduct Map(int id, ShopProduct product) => new(id, Active: true, Group: product.State switch
    {
        "new" => "intake",
        "sale" => "clearance",
        _ => "regular",
    });
}

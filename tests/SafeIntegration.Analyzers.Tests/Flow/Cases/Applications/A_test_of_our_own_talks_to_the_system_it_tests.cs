// shape: integration test, with the attribute of a test framework
namespace Shop.Tests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class FactAttribute : Attribute;

public sealed record Created(string Id);

public sealed class OrderTests(HttpClient shop)
{
    [Fact]
    public async Task An_order_can_be_deleted()
    {
        HttpResponseMessage created = await shop.PostAsync("orders", null);
        Created order = (await created.Content.ReadFromJsonAsync<Created>())!;
        await shop.DeleteAsync("orders/" + order.Id);
    }
}

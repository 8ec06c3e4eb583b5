using System.Globalization;

namespace Feeds;

public sealed record Item(string Sku, string Title);

public sealed class FeedExport(HttpClient supplier)
{
    public async Task RunAsync()
    {
        List<Item> items = await supplier.GetFromJsonAsync<List<Item>>("items") ?? [];
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        writer.WriteLine("sku;title");
        foreach (Item item in items)
            writer.WriteLine("{0};{1}", item.Sku, item.Title);
        await File.WriteAllTextAsync("/srv/feeds/items.csv", writer.ToString()); // expect: SI1001
    }
}

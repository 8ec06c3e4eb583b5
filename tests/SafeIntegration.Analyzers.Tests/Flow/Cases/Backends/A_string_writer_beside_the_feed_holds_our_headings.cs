using System.Globalization;

namespace Feeds.Headings;

public sealed record Item(string Sku, string Title);

public sealed class FeedHeadings(HttpClient supplier)
{
    public async Task<string> RunAsync()
    {
        List<Item> items = await supplier.GetFromJsonAsync<List<Item>>("items") ?? [];
        using StringWriter shown = new(CultureInfo.InvariantCulture);
        using StringWriter headings = new(CultureInfo.InvariantCulture);
        headings.WriteLine("sku;title");
        foreach (Item item in items)
            shown.WriteLine("{0};{1}", item.Sku, item.Title);
        await File.WriteAllTextAsync("/srv/feeds/headings.csv", headings.ToString());
        return shown.ToString();
    }
}

// shape: catalogue import with LINQ to XML in query syntax
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Feed;

public sealed class Article
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Brand { get; set; } = "";
}

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();
}

public sealed class FeedImport(HttpClient feed, ShopContext shop)
{
    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        XDocument document = XDocument.Parse(await feed.GetStringAsync("feed.xml", cancellationToken));
        XElement root = document.Root!;
        IEnumerable<Article> articles =
            from item in root.Elements("item")
            join brand in root.Elements("brand") on (string?)item.Attribute("brand") equals (string?)brand.Attribute("id")
            select new Article { Title = item.Element("title")!.Value, Brand = brand.Value };

        await shop.Articles.AddRangeAsync(articles, cancellationToken); // expect-one: SI1001
        await shop.SaveChangesAsync(cancellationToken); // expect-one: SI1001
    }
}

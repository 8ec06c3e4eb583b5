// shape: RSS reader with LINQ to XML in query syntax
using System.Xml.Linq;
using SafeIntegration;

namespace News;

public sealed record Article(string Title, string Link);

public sealed class FeedReader(HttpClient web)
{
    public async Task PublishAsync(Uri feed, CancellationToken cancellationToken)
    {
        XDocument document = XDocument.Parse(await web.GetStringAsync(feed, cancellationToken));
        var articles =
            from item in document.Descendants("item")
            let title = item.Element("title")?.Value
            where title is not null
            orderby title
            select new Article(title, (string?)item.Element("link") ?? "");
        foreach (Article article in articles.Take(10))
            Publish(article); // expect: SI1001
    }

    [Effect]
    private static void Publish(Article article) => Console.WriteLine($"{article.Title}: {article.Link}");
}

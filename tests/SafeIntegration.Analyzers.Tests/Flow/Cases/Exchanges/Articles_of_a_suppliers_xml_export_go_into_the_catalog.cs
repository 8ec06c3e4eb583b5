using System.Xml.Linq;
using SafeIntegration;

public sealed record Article(string Number, string Name, string Unit);

public interface ICatalog
{
    [Effect]
    Task UpsertAsync(Article article, CancellationToken cancellationToken);
}

public sealed class SupplierExport(HttpClient http)
{
    public async Task<XDocument> DownloadAsync(CancellationToken cancellationToken)
    {
        await using Stream stream = await http.GetStreamAsync("export/articles.xml", cancellationToken);
        return await XDocument.LoadAsync(stream, LoadOptions.None, cancellationToken);
    }
}

public static class ArticleReader
{
    public static IEnumerable<Article> Read(XDocument document) =>
        from element in document.Descendants("article")
        let name = element.Element("name")
        where name is not null
        orderby (string?)element.Attribute("no")
        select new Article(element.Attribute("no")!.Value, name.Value.Trim(), element.Attribute("unit")!.Value);
}

public sealed class CatalogSync(SupplierExport export, ICatalog catalog, ILogger<CatalogSync> logger)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        XDocument document = await export.DownloadAsync(cancellationToken);
        int count = 0;
        foreach (Article article in ArticleReader.Read(document))
        {
            await catalog.UpsertAsync(article, cancellationToken); // expect: SI1001
            count++;
        }

        logger.LogInformation("{Count} articles were read", count);
        return count;
    }
}

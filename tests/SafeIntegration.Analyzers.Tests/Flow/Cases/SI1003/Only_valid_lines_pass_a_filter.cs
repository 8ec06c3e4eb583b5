// Where with the validator as predicate.
using FluentValidation;

namespace Import;

public sealed record Article(string Sku, decimal Price);

public sealed class ArticleImport(HttpClient supplier, IValidator<Article> validator)
{
    public async Task ImportAsync(string file)
    {
        List<Article> articles = await supplier.GetFromJsonAsync<List<Article>>("articles") ?? [];
        IEnumerable<string> lines = articles
            .Where(article => validator.Validate(article).IsValid)
            .Select(article => $"{article.Sku};{article.Price}");
        await File.WriteAllLinesAsync(file, lines);
    }
}

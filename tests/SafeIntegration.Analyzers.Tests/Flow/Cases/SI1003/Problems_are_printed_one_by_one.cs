// A loop over the errors is not a stop.
using FluentValidation;
using FluentValidation.Results;

namespace Import;

public sealed record Article(string Sku, decimal Price);

public sealed class ArticleValidator : AbstractValidator<Article>
{
    public ArticleValidator() => RuleFor(article => article.Price).GreaterThan(0);
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        using HttpClient client = new();
        List<Article> articles = await client.GetFromJsonAsync<List<Article>>(args[0]) ?? [];
        ArticleValidator validator = new();
        List<string> lines = [];
        foreach (Article article in articles)
        {
            ValidationResult result = validator.Validate(article);
            foreach (ValidationFailure failure in result.Errors)
                Console.Error.WriteLine($"{article.Sku}: {failure.ErrorMessage}");
            lines.Add($"{article.Sku};{article.Price}");
        }

        await File.WriteAllLinesAsync("articles.csv", lines); // expect: SI1003
    }
}

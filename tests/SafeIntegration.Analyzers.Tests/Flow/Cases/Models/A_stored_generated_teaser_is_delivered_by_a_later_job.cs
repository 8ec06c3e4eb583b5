// shape: newsletter job over an entity with a generated member
using SafeIntegration;

namespace News.Letters;

public sealed class Article
{
    public required int Id { get; init; }
    public required string Headline { get; init; }

    [AiOutput]
    public string? GeneratedTeaser { get; set; }
}

public interface IArticles
{
    IAsyncEnumerable<Article> SinceAsync(DateTimeOffset day, CancellationToken token);
}

public interface IPostOffice
{
    [Effect]
    Task DeliverAsync(string list, string subject, string html, CancellationToken token);
}

public sealed class NewsletterJob(IArticles articles, IPostOffice post, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken token)
    {
        DateTimeOffset yesterday = clock.GetUtcNow().AddDays(-1);
        List<string> blocks = [];
        await foreach (Article article in articles.SinceAsync(yesterday, token))
        {
            string block = article is { GeneratedTeaser: { Length: > 0 } teaser }
                ? $"{article.Headline}: {teaser}"
                : article.Headline;
            blocks.Add(block);
        }

        await post.DeliverAsync("daily", "Today", string.Join("\n\n", blocks), token); // expect: SI2001
    }
}

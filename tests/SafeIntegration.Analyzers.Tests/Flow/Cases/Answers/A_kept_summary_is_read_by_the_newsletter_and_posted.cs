using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace News.Letters;

public sealed record Article(int Id, string Headline, string Text, DateOnly Day);

public sealed record ArticleCard(int ArticleId, string Headline, DateOnly Day)
{
    [AiOutput]
    public required string Teaser { get; init; }
}

public interface ICards
{
    void Keep(ArticleCard card);

    IEnumerable<ArticleCard> Of(DateOnly day);
}

public sealed class MemoryCards : ICards
{
    private readonly ConcurrentDictionary<int, ArticleCard> _cards = new();

    public void Keep(ArticleCard card) => _cards.AddOrUpdate(card.ArticleId, card, (_, _) => card);

    public IEnumerable<ArticleCard> Of(DateOnly day) => _cards.Values.Where(card => card.Day == day);
}

public sealed class CardMaker(IChatClient chat, ICards cards)
{
    public async Task MakeAsync(Article article, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("A teaser of twenty words:\n" + article.Text, cancellationToken: cancellationToken);
        cards.Keep(new ArticleCard(article.Id, article.Headline, article.Day) { Teaser = response.Text });
    }
}

public sealed class Newsletter(ICards cards, HttpClient mailer)
{
    public async Task SendAsync(DateOnly day, CancellationToken cancellationToken)
    {
        IEnumerable<string> lines =
            from card in cards.Of(day)
            orderby card.ArticleId
            let head = card.Headline.ToUpperInvariant()
            select $"{head}\n{card.Teaser}";
        using StringContent body = new(string.Join("\n\n", lines));
        using HttpResponseMessage sent = await mailer.PostAsync("https://mailer.example/campaigns", body, cancellationToken); // expect: SI2001
        sent.EnsureSuccessStatusCode();
    }
}

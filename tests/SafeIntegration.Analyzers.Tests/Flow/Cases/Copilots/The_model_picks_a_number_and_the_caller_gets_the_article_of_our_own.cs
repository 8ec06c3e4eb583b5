using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Help.Lookup;

public sealed record Article(int Id, string Title, string Text);

public interface IArticleStore
{
    Task<IReadOnlyList<Article>> AllAsync(CancellationToken cancellationToken);
}

public sealed class ArticleFinder(IArticleStore store, IChatClient chat)
{
    public async Task<Article?> FindAsync(string question, CancellationToken cancellationToken)
    {
        IReadOnlyList<Article> articles = await store.AllAsync(cancellationToken);
        string list = string.Join('\n', articles.Select(article => $"{article.Id}: {article.Title}"));

        ChatResponse response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, "Answer with the number of the article that fits the question, and with nothing else."),
            new ChatMessage(ChatRole.User, $"{list}\n\n{question}"),
        ],
        cancellationToken: cancellationToken);

        return int.TryParse(response.Text, out int id)
            ? articles.SingleOrDefault(article => article.Id == id)
            : null;
    }
}

[ApiController]
[Route("articles")]
public sealed class ArticlesController(ArticleFinder finder) : ControllerBase
{
    [HttpGet("find")]
    public async Task<ActionResult<Article>> FindAsync(string question, CancellationToken cancellationToken)
    {
        Article? article = await finder.FindAsync(question, cancellationToken);
        return article is null ? NotFound() : Ok(article);
    }
}

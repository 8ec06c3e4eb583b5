using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Articles;

public sealed class ArticleView
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    [AiOutput]
    public string Summary { get; set; } = "";
}

[ApiController]
[Route("articles")]
public sealed class ArticlesController(IChatClient chat, IReadOnlyDictionary<int, (string Title, string Text)> articles) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<ActionResult<ArticleView>> GetAsync(int id)
    {
        if (!articles.TryGetValue(id, out var article)) return NotFound();
        ArticleView view = new() { Id = id, Title = article.Title };
        view.Summary = (await chat.GetResponseAsync("Summarise:\n" + article.Text)).Text;
        return view;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Articles;

public sealed record ArticleSummary(int Id, string Summary);

[ApiController]
[Route("articles")]
public sealed class ArticlesController(IChatClient chat, IReadOnlyDictionary<int, string> articles) : ControllerBase
{
    [HttpGet("{id:int}/summary")]
    public async Task<IActionResult> SummaryAsync(int id)
    {
        if (!articles.TryGetValue(id, out string? text)) return NotFound();
        ChatResponse response = await chat.GetResponseAsync("Summarise in two sentences:\n" + text);
        ArticleSummary summary = new(id, response.Text.Trim());
        return Ok(summary); // expect: SI2010
    }
}

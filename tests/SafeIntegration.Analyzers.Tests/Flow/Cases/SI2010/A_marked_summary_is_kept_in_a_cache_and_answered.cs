using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Archive.Abstracts;

public sealed record PaperView(string Title, [property: AiOutput] string Abstract);

public sealed class Abstracts(IChatClient chat)
{
    private readonly Dictionary<string, string> _known = [];

    public async Task<string> OfAsync(string title, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(title, out string? text))
            _known[title] = text = (await chat.GetResponseAsync("Summarise the paper " + title, cancellationToken: cancellationToken)).Text;
        return text;
    }
}

[ApiController]
[Route("papers")]
public sealed class PapersController(Abstracts abstracts, IConfiguration configuration) : ControllerBase
{
    [HttpGet("featured")]
    public async Task<ActionResult<PaperView>> FeaturedAsync(CancellationToken cancellationToken)
    {
        string title = configuration["Featured"] ?? throw new InvalidOperationException("There is no featured paper.");
        return Ok(new PaperView(title, await abstracts.OfAsync(title, cancellationToken)));
    }
}

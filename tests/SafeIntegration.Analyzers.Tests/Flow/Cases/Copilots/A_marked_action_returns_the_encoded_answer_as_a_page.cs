using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Portal.Explain;

public sealed class PageWriter(HtmlEncoder encoder)
{
    public string Write(string title, IEnumerable<string> paragraphs)
    {
        var page = new StringBuilder("<!doctype html><title>").Append(encoder.Encode(title)).Append("</title><p class=generated>Written by a machine.</p>");
        foreach (string paragraph in paragraphs)
            page.Append("<p>").Append(encoder.Encode(paragraph)).Append("</p>");

        return page.ToString();
    }
}

public sealed class Explainer(IChatClient chat)
{
    public async Task<string[]> ExplainAsync(string term, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, "Explain the term of the user's message to a layman, in short paragraphs."),
            new ChatMessage(ChatRole.User, term),
        ],
        cancellationToken: cancellationToken);

        return response.Text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

[Route("explain")]
public sealed class ExplainController(Explainer explainer, PageWriter pages) : Controller
{
    private static readonly Dictionary<int, string> Terms = new() { [1] = "deductible", [2] = "surrender value", [3] = "rider" };

    [HttpGet("{number:int}")]
    [return: AiOutput]
    public async Task<IActionResult> GetAsync(int number, CancellationToken cancellationToken)
    {
        if (!Terms.TryGetValue(number, out string? term))
            return NotFound();

        string[] paragraphs = await explainer.ExplainAsync(term, cancellationToken);
        return Content(pages.Write(term, paragraphs), "text/html");
    }
}

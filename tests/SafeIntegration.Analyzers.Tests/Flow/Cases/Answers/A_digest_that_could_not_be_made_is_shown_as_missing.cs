using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Intranet.Digests;

[AiOutput]
public abstract record GeneratedContent(string Model);

public sealed record DigestReply(string Model, IReadOnlyList<string> Points, bool Available) : GeneratedContent(Model)
{
    public static DigestReply None { get; } = new("none", [], false);
}

public interface IPosts
{
    Task<List<string>> OfTodayAsync(CancellationToken cancellationToken);
}

[ApiController]
[Route("digests")]
public sealed class DigestController(IChatClient chat, IPosts posts, ILogger<DigestController> logger) : ControllerBase
{
    [HttpGet("today")]
    public async Task<ActionResult<DigestReply>> TodayAsync(CancellationToken cancellationToken)
    {
        DigestReply reply;
        try
        {
            reply = await MakeAsync(await posts.OfTodayAsync(cancellationToken), cancellationToken);
        }
        catch (HttpRequestException problem)
        {
            logger.LogWarning(problem, "The model is not there");
            reply = DigestReply.None;
        }

        return Ok(reply);
    }

    private async Task<DigestReply> MakeAsync(List<string> texts, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("Five points, one a row:\n" + string.Join("\n---\n", texts), cancellationToken: cancellationToken);
        string[] points = response.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new DigestReply(response.ModelId ?? "unknown", points, points.Length > 0);
    }
}

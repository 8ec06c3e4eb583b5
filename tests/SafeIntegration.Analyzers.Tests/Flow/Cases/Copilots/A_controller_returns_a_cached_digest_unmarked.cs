using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;

namespace News.Digests;

public sealed record DigestView(DateOnly Day, string Text);

public interface IHeadlines
{
    Task<IReadOnlyList<string>> OfAsync(DateOnly day, CancellationToken cancellationToken);
}

public sealed class DigestService(IChatClient chat, IHeadlines headlines, IMemoryCache cache)
{
    public async Task<string> OfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        string? digest = await cache.GetOrCreateAsync(("digest", day), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(6);
            IReadOnlyList<string> lines = await headlines.OfAsync(day, cancellationToken);
            ChatResponse response = await chat.GetResponseAsync("Summarise these headlines:\n" + string.Join('\n', lines), cancellationToken: cancellationToken);
            return response.Text;
        });
        return digest ?? "";
    }
}

[ApiController]
[Route("digests")]
public sealed class DigestsController(DigestService digests, TimeProvider time) : ControllerBase
{
    [HttpGet("today")]
    public async Task<ActionResult<DigestView>> GetAsync(CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().Date);
        string text = await digests.OfAsync(today, cancellationToken);
        return Ok(new DigestView(today, text)); // expect: SI2010
    }
}

// shape: middleware fills what a controller is given by an attribute
using SafeIntegration;
using Microsoft.AspNetCore.Mvc;

namespace Screens.Notes;

public sealed class Inbox
{
    private readonly Queue<string> _texts = new();
    public void Add(string text) => _texts.Enqueue(text);
    public string Next() => _texts.Dequeue();
}
public interface IScreen { [Effect] void Show(string text); }
public sealed class Recording(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Inbox inbox)
    {
        inbox.Add(context.Request.Headers["X-Note"].ToString());
        await next(context);
    }
}
[ApiController]
public sealed class ShowController(IScreen screen) : ControllerBase
{
    [HttpPost("show")]
    public IActionResult Show([FromServices] Inbox inbox)
    {
        screen.Show(inbox.Next()); // expect: SI1001
        return Ok();
    }
}

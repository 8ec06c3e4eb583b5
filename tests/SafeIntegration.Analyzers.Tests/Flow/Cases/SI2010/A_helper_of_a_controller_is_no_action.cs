using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Drafts;

[ApiController]
[Route("drafts")]
public sealed class DraftsController(IChatClient chat, IDictionary<Guid, string> drafts) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> CreateAsync([FromBody] string topic)
    {
        Guid id = Guid.NewGuid();
        string text = await WriteAsync(topic);
        drafts[id] = text;
        return CreatedAtRoute("draft", new { id }, id);
    }

    [NonAction]
    public async Task<string> WriteAsync(string topic) => (await chat.GetResponseAsync("Draft a text about " + topic)).Text;
}

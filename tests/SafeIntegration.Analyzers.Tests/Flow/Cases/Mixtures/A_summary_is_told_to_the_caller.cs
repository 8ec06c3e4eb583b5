using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Summaries;

[ApiController, Route("summaries")]
public sealed class SummariesController(IChatClient chat) : ControllerBase
{
    [HttpGet]
    public async Task<ActionResult<string>> GetAsync([FromServices] TimeProvider time)
    {
        ChatResponse response = await chat.GetResponseAsync($"Summarise {time.GetUtcNow():d}");
        return Ok(response.Text); // expect: SI2010
    }
}

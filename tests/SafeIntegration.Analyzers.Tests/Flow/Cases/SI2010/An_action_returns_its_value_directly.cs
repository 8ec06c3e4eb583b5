using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;

namespace Slogans;

[ApiController]
[Route("slogans")]
public sealed class SlogansController(ChatClient client) : ControllerBase
{
    [HttpPost]
    public async Task<ActionResult<string[]>> CreateAsync([FromBody] string product)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage("Write five slogans, one a line."), new UserChatMessage(product));
        string[] slogans = completion.Content[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return slogans; // expect: SI2010
    }
}

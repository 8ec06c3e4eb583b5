using Microsoft.AspNetCore.Mvc;
using OpenAI.Chat;
using SafeIntegration;

namespace Slogans;

[ApiController]
[Route("slogans")]
public sealed class SlogansController(ChatClient client) : ControllerBase
{
    /// <summary>Slogans as a model wrote them.</summary>
    [AiOutput]
    [HttpPost]
    public async Task<ActionResult<string[]>> CreateAsync([FromBody] string product)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage("Write five slogans, one a line."), new UserChatMessage(product));
        return completion.Content[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

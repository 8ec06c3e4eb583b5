using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Translations;

[ApiController]
[Route("translate")]
public sealed class TranslationController(IChatCompletionService chat, ILogger<TranslationController> logger) : ControllerBase
{
    private static readonly string[] Languages = ["German", "French", "Polish"];

    [HttpPost]
    public async Task<IActionResult> TranslateAsync([FromQuery] string language, [FromBody] string text)
    {
        if (!Languages.Contains(language)) return BadRequest();
        ChatHistory history = new("You translate into " + language + ".");
        history.AddUserMessage(text);
        ChatMessageContent reply = await chat.GetChatMessageContentAsync(history);
        logger.LogInformation("{Reply}", reply.Content);
        return NoContent();
    }
}

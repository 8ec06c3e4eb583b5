using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Tours;

public sealed record TourQuestion(string Style, string Text);

[ApiController]
[Route("tours")]
public sealed class TourController(IChatCompletionService chat) : ControllerBase
{
    [HttpPost("ask")]
    public async Task<IActionResult> AskAsync([FromBody] TourQuestion question)
    {
        ChatHistory history = new("You are a tour guide. Speak in this style: " + question.Style); // expect: SI2008
        history.AddUserMessage(question.Text);
        ChatMessageContent reply = await chat.GetChatMessageContentAsync(history);
        return reply.Content is null ? NotFound() : NoContent();
    }
}

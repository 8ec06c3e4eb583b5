// shape: MVC controller that translates
using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Language.Api;

public sealed record TranslationRequest(string Language, string Text);

[ApiController]
[Route("translations")]
public sealed class TranslationController(IChatClient chat, ILogger<TranslationController> logger) : ControllerBase
{
    private static readonly FrozenSet<string> Languages = new[] { "German", "French", "Polish" }.ToFrozenSet(StringComparer.Ordinal);

    [HttpPost]
    [return: AiOutput]
    public async Task<ActionResult<string>> TranslateAsync(TranslationRequest request, CancellationToken token)
    {
        if (!Languages.Contains(request.Language))
            return BadRequest();

        ChatOptions options = new()
        {
            Instructions = $"Translate the user's message to {request.Language}. Answer with the translation only.",
            Temperature = 0,
        };
        ChatResponse response = await chat.GetResponseAsync(new ChatMessage(ChatRole.User, request.Text), options, token);
        logger.LogInformation("Translated to {Language} by {Model}", request.Language, response.ModelId);
        return response.Text;
    }
}

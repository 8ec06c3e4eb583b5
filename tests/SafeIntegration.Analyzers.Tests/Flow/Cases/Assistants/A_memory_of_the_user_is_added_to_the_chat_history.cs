// shape: ChatHistory of a kernel with AddSystemMessage from a header
using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Assistants.Personas;

[ApiController]
[Route("chat")]
public sealed class PersonaController(IChatCompletionService completion) : ControllerBase
{
    [HttpPost]
    public async Task Ask([FromHeader(Name = "X-Persona")] string persona, [FromBody] string question)
    {
        var history = new ChatHistory();
        history.AddSystemMessage($"You speak like {persona}."); // expect: SI2008
        history.AddUserMessage(question);
        ChatMessageContent answer = await completion.GetChatMessageContentAsync(history);
        Console.WriteLine(answer.Content);
    }
}

using Microsoft.Extensions.AI;

namespace Prompts.Guest;

public sealed class Assistant(IChatClient chat)
{
    public async Task<IResult> AskAsync(HttpRequest request, string question)
    {
        ChatOptions options = new() { Instructions = $"You speak to {request.Headers["X-Name"].ToString()}. Be short." }; // expect: SI2008
        ChatResponse response = await chat.GetResponseAsync(question, options);
        return response.Text.Length > 0 ? Results.NoContent() : Results.NotFound();
    }
}

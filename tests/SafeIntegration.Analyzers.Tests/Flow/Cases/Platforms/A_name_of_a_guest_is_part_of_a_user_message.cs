using Microsoft.Extensions.AI;

namespace Prompts.User;

public sealed class Assistant(IChatClient chat)
{
    public async Task<IResult> AskAsync(HttpRequest request, string question)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Be short. The first message names the guest."),
            new(ChatRole.User, request.Headers["X-Name"].ToString()),
            new(ChatRole.User, question),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages);
        return response.Text.Length > 0 ? Results.NoContent() : Results.NotFound();
    }
}

// shape: a person signs what an assistant wrote, or sends it back
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Signing;

public sealed record Letter(string To, string Text);

public interface IDesk
{
    [ReviewPath]
    Task<Letter?> SignAsync(Letter draft);
}

public interface IPost
{
    [Effect]
    Task SendAsync(Letter letter);
}

public sealed class LetterJob(IChatClient chat, IDesk desk, IPost post)
{
    public async Task RunAsync(string to, string topic)
    {
        ChatResponse response = await chat.GetResponseAsync("Write about " + topic);
        Letter draft = new(to, response.Text);
        if (await desk.SignAsync(draft) is not { } signed)
            return;
        await post.SendAsync(signed);
    }
}

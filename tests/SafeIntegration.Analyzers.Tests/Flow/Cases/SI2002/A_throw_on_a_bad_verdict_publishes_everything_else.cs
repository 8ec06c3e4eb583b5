using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Blog;

public sealed record Post(Guid Id, string Text);

public interface IPublisher
{
    [Effect]
    Task PublishAsync(Guid post);
}

public sealed class ContentCheck(IChatClient chat, IPublisher publisher)
{
    public async Task PublishAsync(Post post)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Answer SAFE if the text keeps the house rules, else UNSAFE."),
            new(ChatRole.User, post.Text),
        ];
        ChatResponse verdict = await chat.GetResponseAsync(messages);
        if (verdict.Text != "SAFE")
            throw new InvalidOperationException("The post breaks the house rules.");
        await publisher.PublishAsync(post.Id); // expect: SI2002
    }
}

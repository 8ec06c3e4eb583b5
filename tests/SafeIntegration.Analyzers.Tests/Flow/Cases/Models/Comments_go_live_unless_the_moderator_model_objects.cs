// shape: moderator with an early return and an extension member
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Forum.Moderation;

public sealed record Comment(long Id, string Author, string Text);

public static class ModerationExtensions
{
    extension(ChatResponse response)
    {
        public bool Objects => response.Text.Contains("UNSAFE", StringComparison.OrdinalIgnoreCase);
    }
}

public interface IThreads
{
    [Effect]
    Task PublishAsync(long commentId, CancellationToken token);
}

public sealed class CommentModerator(IChatClient chat, IThreads threads, ILogger<CommentModerator> logger)
{
    private static readonly ChatMessage Rules = new(ChatRole.System, "Say SAFE or UNSAFE about the user's comment.");

    public async Task ModerateAsync(Comment comment, CancellationToken token)
    {
        ChatResponse verdict = await chat.GetResponseAsync([Rules, new ChatMessage(ChatRole.User, comment.Text)], cancellationToken: token);
        if (verdict.Objects)
        {
            logger.LogInformation("Comment {Id} is held back", comment.Id);
            return;
        }

        await threads.PublishAsync(comment.Id, token); // expect: SI2002
    }
}

// shape: moderation job with structured output
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Community.Moderation;

public sealed record Comment(long Id, string Author, string Body);

[Contract("community.spam-verdict.v1")]
public sealed partial record SpamVerdict(bool IsSpam, string Why);

public sealed class ModerationJob(IChatClient chat, HttpClient forum, ILogger<ModerationJob> logger) : BackgroundService
{
    private readonly Channel<Comment> _comments = Channel.CreateUnbounded<Comment>();

    public ValueTask EnqueueAsync(Comment comment) => _comments.Writer.WriteAsync(comment);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Comment comment in _comments.Reader.ReadAllAsync(stoppingToken))
        {
            var response = await chat.GetResponseAsync<SpamVerdict>("Is this spam?\n" + comment.Body, cancellationToken: stoppingToken);
            if (!response.Result.IsSpam) continue;
            logger.LogInformation("Deleting {Comment}: {Why}", comment.Id, response.Result.Why);
            await forum.DeleteAsync($"comments/{comment.Id}", stoppingToken); // expect: SI2002
        }
    }
}

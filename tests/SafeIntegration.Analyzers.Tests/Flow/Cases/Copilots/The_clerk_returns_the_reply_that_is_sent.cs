using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Support.Reviewed;

public sealed record Reply(string To, string Text);

public sealed record Question(string From, string Text);

public interface IReplyDesk
{
    /// <summary>What the clerk made of the draft, or null if nothing shall be sent.</summary>
    [ReviewPath]
    Task<Reply?> EditAsync(Reply draft, CancellationToken cancellationToken);
}

public interface IOutbox
{
    [Effect]
    Task SendAsync(Reply reply, CancellationToken cancellationToken);
}

public sealed class ReplyFlow(IChatClient chat, IReplyDesk desk, IOutbox outbox)
{
    public async Task AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        Reply draft = new(question.From, "");
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question.Text, cancellationToken: cancellationToken))
            draft = draft with { Text = draft.Text + update.Text };

        if (await desk.EditAsync(draft, cancellationToken) is not { } reply)
            return;

        await outbox.SendAsync(reply with { Text = reply.Text + "\n\nYour support" }, cancellationToken);
    }
}

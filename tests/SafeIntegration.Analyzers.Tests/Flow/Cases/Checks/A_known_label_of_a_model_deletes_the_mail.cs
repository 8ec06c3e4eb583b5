// shape: AI label checked against a list, then a branch on it
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Mailroom.Triage;

public sealed record Mail(Guid Id, string Body);

public interface IMailbox
{
    [Effect]
    Task DeleteAsync(Guid mail, CancellationToken cancellationToken);
}

public sealed class Triage(IChatClient chat, IMailbox mailbox)
{
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "spam", "question", "order" };

    public async Task SortAsync(Mail mail, CancellationToken cancellationToken)
    {
        ChatResponse answer = await chat.GetResponseAsync(
            [new ChatMessage(ChatRole.User, $"One word, spam, question or order:\n{mail.Body}")],
            cancellationToken: cancellationToken);

        string label = answer.Text.Trim();
        if (!Labels.Contains(label))
            throw new InvalidOperationException("The model answered outside of its list.");

        if (label == "spam")
            await mailbox.DeleteAsync(mail.Id, cancellationToken); // expect: SI2002
    }
}

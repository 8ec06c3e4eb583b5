// shape: nightly digest with a streaming chat client
using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Digest;

public sealed class DigestJob(IChatClient chat, SmtpClient smtp, TimeProvider time)
{
    public async Task RunAsync(IReadOnlyList<string> headlines, CancellationToken cancellationToken)
    {
        IAsyncEnumerable<ChatResponseUpdate> updates = chat.GetStreamingResponseAsync(
            [new ChatMessage(ChatRole.User, "Write a short digest:\n" + string.Join('\n', headlines))], cancellationToken: cancellationToken);

        List<ChatResponseUpdate> all = await updates.ToListAsync(cancellationToken);
        string letter = string.Concat(all.Where(update => update.Role != ChatRole.Tool).Select(update => update.Text));

        using MailMessage mail = new("digest@example.org", "staff@example.org")
        {
            Subject = $"Digest of {time.GetUtcNow():d}",
            Body = letter,
        };
        await smtp.SendMailAsync(mail, cancellationToken); // expect: SI2001
    }
}

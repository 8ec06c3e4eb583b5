using System.Runtime.CompilerServices;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.AI;
using MimeKit;

namespace Helpdesk.Replies;

public sealed record Enquiry(Guid Id, MailboxAddress Customer, string Subject, string Text);

public sealed class ReplyWriter(IChatClient chat)
{
    public async IAsyncEnumerable<string> WriteAsync(Enquiry enquiry, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Write a polite reply to the customer's mail in the user's message."),
            new(ChatRole.User, enquiry.Text),
        ];

        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken))
        {
            if (update.Text is { Length: > 0 } piece)
                yield return piece;
        }
    }
}

public sealed class ReplyService(ReplyWriter writer, IConfiguration configuration, IProgress<int> progress)
{
    public async Task ReplyAsync(Enquiry enquiry, CancellationToken cancellationToken)
    {
        var body = new StringBuilder("Dear customer,").AppendLine().AppendLine();
        await foreach (string piece in writer.WriteAsync(enquiry, cancellationToken))
        {
            body.Append(piece);
            progress.Report(body.Length);
        }

        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Help desk", "help@example.com"));
        message.To.Add(enquiry.Customer);
        message.Subject = "Re: " + enquiry.Subject;
        message.Body = new BodyBuilder { TextBody = body.ToString() }.ToMessageBody();

        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(configuration["Mail:Host"], 587, SecureSocketOptions.StartTls, cancellationToken);
        await smtp.SendAsync(message, cancellationToken); // expect: SI2001
        await smtp.DisconnectAsync(true, cancellationToken);
    }
}

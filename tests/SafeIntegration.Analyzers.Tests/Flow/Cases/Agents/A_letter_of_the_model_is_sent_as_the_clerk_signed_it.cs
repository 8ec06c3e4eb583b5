using System.Net.Mail;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Correspondence;

public sealed record Complaint(Guid Id, string From, string Text);

public sealed record Letter(string Subject, string Body);

public interface IDesk
{
    /// <summary>Shows the draft to a clerk, who edits and signs it, or tears it up.</summary>
    [ReviewPath]
    Task<Letter?> SignAsync(Letter draft, CancellationToken cancellationToken);
}

public interface ILetterWriter
{
    Task<Letter> WriteAsync(Complaint complaint, CancellationToken cancellationToken);
}

public sealed class ModelWriter(IChatClient chat) : ILetterWriter
{
    public async Task<Letter> WriteAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        ChatMessage[] messages = [new(ChatRole.System, "Write a polite answer. The first line is the subject."), new(ChatRole.User, complaint.Text)];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return response.Text.Split('\n', 2, StringSplitOptions.TrimEntries) is [var subject, var body]
            ? new Letter(subject, body)
            : new Letter("Your complaint", response.Text);
    }
}

public sealed class RetryingWriter(ILetterWriter inner, int attempts) : ILetterWriter
{
    public async Task<Letter> WriteAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await inner.WriteAsync(complaint, cancellationToken);
            }
            catch (HttpRequestException) when (attempt < attempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            }
        }
    }
}

public sealed class ComplaintHandler(ILetterWriter writer, IDesk desk, SmtpClient smtp, ILogger<ComplaintHandler> logger)
{
    public async Task HandleAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        Letter draft = await writer.WriteAsync(complaint, cancellationToken);
        Letter? signed = await desk.SignAsync(draft, cancellationToken);
        if (signed is null)
        {
            logger.LogInformation("The answer to {Complaint} was torn up.", complaint.Id);
            return;
        }

        using var mail = new MailMessage("service@shop.example", complaint.From, signed.Subject, signed.Body);
        await smtp.SendMailAsync(mail, cancellationToken);
    }
}

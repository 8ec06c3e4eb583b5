using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.AI;

namespace Support.Replies;

public sealed record Question(Guid Id, string CustomerAddress, string Subject, string Text);

public interface IOpenQuestions
{
    IAsyncEnumerable<Question> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>Answers what is still open, every quarter of an hour.</summary>
public sealed class ReplyWorker(IChatClient chat, IOpenQuestions questions, SmtpClient smtp, ILogger<ReplyWorker> logger) : BackgroundService
{
    private const string From = "support@example.org";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(15));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await foreach (Question question in questions.ReadAsync(stoppingToken))
                await AnswerAsync(question, stoppingToken);
        }
    }

    private async Task AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        StringBuilder body = new();
        body.AppendLine("Dear customer,").AppendLine();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(
            "Answer this question in three sentences:\n" + question.Text, cancellationToken: cancellationToken))
        {
            body.Append(update.Text);
        }

        using MailMessage message = new(From, question.CustomerAddress)
        {
            Subject = "Re: " + question.Subject,
            Body = body.ToString(),
        };
        await smtp.SendMailAsync(message, cancellationToken); // expect: SI2001
        logger.LogInformation("Question {Id} was answered", question.Id);
    }
}

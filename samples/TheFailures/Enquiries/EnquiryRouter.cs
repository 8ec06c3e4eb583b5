using Microsoft.Extensions.AI;
using MimeKit;

namespace TheFailures.Enquiries;

/// <summary>Where an enquiry went, so that a caller can judge it.</summary>
/// <param name="MessageId">The Message-Id of the mail.</param>
/// <param name="Queue">The team queue it was put in.</param>
/// <param name="Confidence">What the model said of itself.</param>
public sealed record RoutedEnquiry(string MessageId, string Queue, double Confidence);

/// <summary>What the model answers.</summary>
public class Classification
{
    public string Queue { get; set; } = "";

    public double Confidence { get; set; }
}

/// <summary>
/// Moves every mail of the inbox folder into a team's folder, and answers those the model is sure of. The labels come from the organisation
/// chart, and every mail gets one of them: a job application, an advertisement, and what the model is unsure of. 0.8 looked right in the demo.
/// </summary>
/// <param name="chat">The model.</param>
/// <param name="inboxFolder">Holds <c>.eml</c> files.</param>
/// <param name="queueFolder">Holds a folder for each team.</param>
/// <param name="outputFolder">Where the mail server picks messages up.</param>
public class EnquiryRouter(IChatClient chat, string inboxFolder, string queueFolder, string outputFolder)
{
    private const string Instructions =
        """
        Which team deals with this enquiry: Repair, Installation, Billing, Delivery, Maintenance, Complaint or Advice?
        Answer with the name of the queue and how sure you are, from 0 to 1.
        """;

    /// <summary>Routes everything in the folder.</summary>
    public async Task<IReadOnlyList<RoutedEnquiry>> RunAsync(CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(outputFolder);
        var routed = new List<RoutedEnquiry>();
        foreach (var file in Directory.GetFiles(inboxFolder, "*.eml").Order())
        {
            var mail = await MimeMessage.LoadAsync(file, cancellationToken);
            ChatMessage[] messages = [new(ChatRole.System, Instructions), new(ChatRole.User, mail.Subject + "\n" + mail.TextBody)];
            var response = await chat.GetResponseAsync<Classification>(messages, cancellationToken: cancellationToken);
            var answer = response.Result;

            var team = Path.Combine(queueFolder, answer.Queue);
            Directory.CreateDirectory(team);
            File.Move(file, Path.Combine(team, Path.GetFileName(file)), overwrite: true);
            if (answer.Confidence > 0.8)
                await ReplyAsync(mail, answer.Queue, cancellationToken);
            routed.Add(new RoutedEnquiry(mail.MessageId ?? "", answer.Queue, answer.Confidence));
        }

        return routed;
    }

    private async Task ReplyAsync(MimeMessage mail, string queue, CancellationToken cancellationToken)
    {
        var reply = new MimeMessage { Subject = "Re: " + mail.Subject, InReplyTo = mail.MessageId };
        reply.From.Add(new MailboxAddress("Fennick Climate", "hello@fennick.example"));
        reply.To.AddRange(mail.From);
        reply.Body = queue == "Repair"
            ? new TextPart("plain") { Text = "A technician will be with you within two days." }
            : new TextPart("plain") { Text = $"Our team {queue} has your enquiry and will answer within two days." };
        await reply.WriteToAsync(Path.Combine(outputFolder, $"{Guid.NewGuid():N}.eml"), cancellationToken);
    }
}

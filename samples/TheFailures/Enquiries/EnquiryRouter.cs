using MimeKit;

namespace TheFailures.Enquiries;

/// <summary>Where an enquiry went, so that a caller can judge it.</summary>
/// <param name="MessageId">The Message-Id of the mail.</param>
/// <param name="Queue">The team queue it was put in.</param>
/// <param name="Confidence">What the classifier said of itself.</param>
public sealed record RoutedEnquiry(string MessageId, string Queue, double Confidence);

/// <summary>
/// Puts every mail of the inbox folder into a team queue. The labels come from the organisation chart, and every mail gets one of them:
/// a job application, an advertisement, and what the classifier is unsure of.
/// </summary>
/// <param name="classify">A label with a confidence, for a text.</param>
/// <param name="inboxFolder">Holds <c>.eml</c> files.</param>
public class EnquiryRouter(Func<string, (string Label, double Confidence)> classify, string inboxFolder)
{
    /// <summary>Routes everything in the folder.</summary>
    public async Task<IReadOnlyList<RoutedEnquiry>> RunAsync(CancellationToken cancellationToken = default)
    {
        var routed = new List<RoutedEnquiry>();
        foreach (var file in Directory.GetFiles(inboxFolder, "*.eml").Order())
        {
            var mail = await MimeMessage.LoadAsync(file, cancellationToken);
            var (label, confidence) = classify(mail.Subject + "\n" + mail.TextBody);
            routed.Add(new RoutedEnquiry(mail.MessageId ?? "", label, confidence));
        }

        return routed;
    }
}

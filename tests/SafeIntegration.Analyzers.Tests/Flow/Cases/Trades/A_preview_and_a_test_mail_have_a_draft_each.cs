// shape: two instances of one mutable class, of which only the clean one is sent
using SafeIntegration;

namespace Newsletters.Drafts;

public sealed class Draft(string subject)
{
    private readonly List<string> _paragraphs = [];

    public string Subject { get; } = subject;

    public string Body => string.Join("\n\n", _paragraphs);

    public Draft Add(string paragraph)
    {
        _paragraphs.Add(paragraph);
        return this;
    }
}

public interface IMailRelay
{
    [Effect]
    Task SendAsync(string to, string subject, string body);
}

public sealed class NewsletterDesk(HttpClient agency, IMailRelay relay)
{
    public async Task<string> PreviewAsync(CancellationToken cancellationToken)
    {
        string text = await agency.GetStringAsync("texts/next", cancellationToken);
        Draft preview = new Draft("Preview").Add(text).Add("Sent by the desk.");
        Draft test = new Draft("Test").Add("This is a test.").Add("Sent by the desk.");

        await relay.SendAsync("desk@example.org", test.Subject, test.Body);
        return preview.Body;
    }
}

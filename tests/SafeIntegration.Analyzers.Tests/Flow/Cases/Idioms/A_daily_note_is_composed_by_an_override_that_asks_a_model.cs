using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.TemplateMethod;

public interface IMailer
{
    [Effect]
    Task SendAsync(string to, string subject, string body, CancellationToken cancellationToken);
}

public abstract class DailyNote(IMailer mailer, ILogger logger)
{
    protected abstract string Recipient { get; }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        string body = await ComposeAsync(cancellationToken);
        logger.LogDebug("Note of {Length} characters", body.Length);
        await mailer.SendAsync(Recipient, "Daily note", body, cancellationToken); // expect: SI2001
    }

    protected abstract Task<string> ComposeAsync(CancellationToken cancellationToken);
}

public sealed class HolidayNote(IMailer mailer, ILogger<HolidayNote> logger) : DailyNote(mailer, logger)
{
    protected override string Recipient => "all@example.org";

    protected override Task<string> ComposeAsync(CancellationToken cancellationToken) => Task.FromResult("The office is closed today.");
}

public sealed class GeneratedNote(IChatClient chat, IMailer mailer, ILogger<GeneratedNote> logger) : DailyNote(mailer, logger)
{
    protected override string Recipient => "desk@example.org";

    protected override async Task<string> ComposeAsync(CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("Write three sentences that open the day.", cancellationToken: cancellationToken);
        return response.Text.Trim();
    }
}

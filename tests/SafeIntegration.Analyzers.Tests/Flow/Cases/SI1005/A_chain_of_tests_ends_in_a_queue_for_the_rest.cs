// if, else if, else.
using SafeIntegration;

namespace Support;

public sealed record Mail(string Subject, string Language);

public sealed class MailRouting(HttpClient mailbox, IQueues queues)
{
    public async Task RouteAsync(Guid mail)
    {
        Mail data = await mailbox.GetFromJsonAsync<Mail>($"mails/{mail}") ?? throw new InvalidOperationException("No mail.");
        string queue;
        if (data.Language.Equals("de", StringComparison.OrdinalIgnoreCase))
            queue = "german";
        else if (data.Language.Equals("fr", StringComparison.OrdinalIgnoreCase))
            queue = "french";
        else
            queue = "english";

        await queues.PutAsync(queue, mail); // expect: SI1005
    }
}

public interface IQueues
{
    [Effect]
    Task PutAsync(string queue, Guid mail);
}

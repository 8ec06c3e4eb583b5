// shape: payload type whose setter tidies up
using SafeIntegration;

namespace Tidy;

public sealed class Recipient
{
    public string Mail
    {
        get;
        set => field = value?.Trim() ?? throw new ArgumentNullException(nameof(value));
    } = "";
}

public interface IMailer
{
    [Effect]
    Task SendAsync(string mail);
}

public sealed class Welcome(HttpClient crm, IMailer mailer)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Recipient? recipient = await crm.GetFromJsonAsync<Recipient>("recipients/next", cancellationToken);
        if (recipient is not null)
            await mailer.SendAsync(recipient.Mail); // expect: SI1001
    }
}

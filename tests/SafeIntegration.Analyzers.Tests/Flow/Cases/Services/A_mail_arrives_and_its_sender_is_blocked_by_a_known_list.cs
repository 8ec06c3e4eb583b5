// shape: inbound mail of MimeKit; the list is our own
using MailKit.Net.Imap;
using MimeKit;
using SafeIntegration;

namespace Postmaster;

public sealed class SpamSweep(ImapClient client, IReadOnlySet<string> blocked, IQuarantine quarantine)
{
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await client.Inbox.OpenAsync(MailKit.FolderAccess.ReadOnly, cancellationToken);
        for (int index = 0; index < client.Inbox.Count; index++)
        {
            MimeMessage message = await client.Inbox.GetMessageAsync(index, cancellationToken);
            string? sender = message.From.Mailboxes.FirstOrDefault()?.Address;
            if (sender is not null && blocked.Contains(sender))
                await quarantine.MoveAsync(index);
        }
    }
}

public interface IQuarantine
{
    [Effect]
    Task MoveAsync(int index);
}

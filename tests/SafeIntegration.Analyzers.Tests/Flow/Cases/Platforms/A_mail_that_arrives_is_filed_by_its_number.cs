using MailKit;
using MailKit.Net.Imap;
using MimeKit;

namespace Mailbox.Filed;

public sealed class Filer(ImapClient imap, HttpClient archive)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        IMailFolder inbox = imap.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
        int words = 0;
        for (int i = 0; i < inbox.Count; i++)
        {
            MimeMessage message = await inbox.GetMessageAsync(i, cancellationToken);
            words += message.TextBody?.Split(' ').Length ?? 0;
            (await archive.PostAsJsonAsync("seen", new { number = i }, cancellationToken)).EnsureSuccessStatusCode();
        }

        return words;
    }
}

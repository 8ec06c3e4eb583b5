// shape: inbound mail of MimeKit becomes a ticket through a mapper
using MailKit;
using MailKit.Net.Imap;
using MimeKit;

namespace Postmaster;

public sealed record NewTicket(string Title, string Body, string Requester);

internal static class TicketMapper
{
    public static NewTicket ToTicket(this MimeMessage message) =>
        new(message.Subject ?? "(none)", message.TextBody ?? message.HtmlBody ?? "", message.From.ToString());
}

public sealed class MailToTicket(IMailFolder inbox, HttpClient tickets)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (UniqueId id in await inbox.SearchAsync(MailKit.Search.SearchQuery.NotSeen, cancellationToken))
        {
            MimeMessage message = await inbox.GetMessageAsync(id, cancellationToken);
            using HttpResponseMessage response = await tickets.PostAsJsonAsync("tickets", message.ToTicket(), cancellationToken); // expect: SI1001
            response.EnsureSuccessStatusCode();
        }
    }
}

// Each new priority is treated as a normal one.
using System.Net.Mail;

namespace Shop.Notices;

public sealed record Ticket(string Priority);

public sealed class TicketNotices(HttpClient desk, SmtpClient smtp)
{
    public async Task NotifyAsync(int number, CancellationToken cancellationToken)
    {
        Ticket? ticket = await desk.GetFromJsonAsync<Ticket>($"tickets/{number}", cancellationToken);
        switch (ticket?.Priority)
        {
            case "low":
                Console.WriteLine("Nothing to do.");
                break;
            case "high":
                await smtp.SendMailAsync("desk@example.com", "oncall@example.com", "Urgent ticket", $"Ticket {number}", cancellationToken);
                break;
            default:
                await smtp.SendMailAsync("desk@example.com", "team@example.com", "New ticket", $"Ticket {number}", cancellationToken); // expect: SI1002
                break;
        }
    }
}

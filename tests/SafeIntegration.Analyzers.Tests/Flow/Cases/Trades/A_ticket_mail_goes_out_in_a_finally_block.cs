// shape: dynamic over an expando object, with the effect in a finally block
using System.Dynamic;
using System.Text.Json;
using SafeIntegration;

namespace Helpdesk.Tickets;

public interface IDeskMail
{
    [Effect]
    Task SendAsync(string to, string subject);
}

public interface ITicketCounter
{
    Task<int> NextAsync();
}

public sealed class TicketHandler(IDeskMail mail, ITicketCounter counter, ILogger<TicketHandler> logger)
{
    public async Task HandleAsync([ExternalInput] string body)
    {
        dynamic message = JsonSerializer.Deserialize<ExpandoObject>(body)!;
        string subject = message.subject.ToString();
        try
        {
            int number = await counter.NextAsync();
            logger.LogInformation("Ticket {Number} was opened", number);
        }
        finally
        {
            await mail.SendAsync("desk@example.org", subject); // expect: SI1001
        }
    }
}

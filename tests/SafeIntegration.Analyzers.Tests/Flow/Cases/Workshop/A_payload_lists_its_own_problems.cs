// shape: payload type with a Validate method that yields problems
using SafeIntegration;

namespace Payloads.Problems;

public sealed class Ticket
{
    public int Seats { get; set; }

    public IEnumerable<string> Problems()
    {
        if (Seats is < 1 or > 9)
            yield return "1 to 9 seats can be booked.";
    }
}

public interface IHall
{
    [Effect]
    Task BookAsync(int seats);
}

public sealed class TicketHandler(HttpClient box, IHall hall)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Ticket ticket = await box.GetFromJsonAsync<Ticket>("tickets/next", cancellationToken) ?? throw new InvalidOperationException("There is no ticket.");
        if (ticket.Problems().Any())
            return;
        await hall.BookAsync(ticket.Seats);
    }
}

// Every arm is a known value.
using SafeIntegration;

namespace Support;

public sealed record Ticket(string Priority);

public sealed class TicketSync(HttpClient desk)
{
    public async Task SyncAsync(int number)
    {
        Ticket ticket = (await desk.GetFromJsonAsync<Ticket>($"tickets/{number}"))!;
        int level = ticket.Priority switch
        {
            "high" => 1,
            "normal" => 2,
            "low" => 3,
            _ => throw new NotSupportedException($"Priority '{ticket.Priority}' is not known."),
        };
        SetLevel(number, level);
    }

    [Effect]
    private static void SetLevel(int number, int level) => Console.WriteLine($"{number}: {level}");
}

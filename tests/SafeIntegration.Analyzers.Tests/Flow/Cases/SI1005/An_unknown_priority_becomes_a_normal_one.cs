// The mapping has an arm for everything.
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
            "low" => 3,
            _ => 2,
        };
        SetLevel(number, level); // expect: SI1005
    }

    [Effect]
    private static void SetLevel(int number, int level) => Console.WriteLine($"{number}: {level}");
}

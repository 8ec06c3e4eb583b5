// How many there are says nothing of what they hold.
namespace Reporting;

public sealed record Ticket(string Id, string Text);

public sealed class TicketCounter(HttpClient desk, HttpClient statistics)
{
    public async Task CountAsync(CancellationToken cancellationToken)
    {
        List<Ticket> tickets = await desk.GetFromJsonAsync<List<Ticket>>("tickets/open", cancellationToken) ?? [];
        int open = tickets.Count;
        int longest = tickets.Count == 0 ? 0 : tickets[0].Text.Length;
        using HttpResponseMessage response = await statistics.PostAsJsonAsync("daily", new { Day = DateOnly.FromDateTime(DateTime.UtcNow), open, longest }, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

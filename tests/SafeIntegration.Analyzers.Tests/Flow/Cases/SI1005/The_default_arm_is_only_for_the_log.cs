// What the constant reaches is no effect.
namespace Support;

public sealed record Ticket(string Priority);

public sealed class TicketWatch(HttpClient desk, ILogger<TicketWatch> logger)
{
    public async Task WatchAsync(int number)
    {
        Ticket? ticket = await desk.GetFromJsonAsync<Ticket>($"tickets/{number}");
        LogLevel level = ticket?.Priority switch
        {
            "high" => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        logger.Log(level, "Ticket {Number} is open", number);
    }
}

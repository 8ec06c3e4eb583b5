// shape: a controller and a background worker share a blocking collection
using SafeIntegration;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;

namespace Theatre.Tickets;

public sealed record Ticket(string Seat, string Name);
public sealed class TicketLine
{
    private readonly BlockingCollection<Ticket> _line = new(50);
    public void Join(Ticket ticket) => _line.Add(ticket);
    public IEnumerable<Ticket> Served(CancellationToken token) => _line.GetConsumingEnumerable(token);
}
[ApiController, Route("tickets")]
public sealed class TicketsController(TicketLine line) : ControllerBase
{
    [HttpPost]
    public IActionResult Post([FromBody] Ticket ticket)
    {
        line.Join(ticket);
        return Accepted();
    }
}
public interface IPrinter { [Effect] void Print(string text); }
public sealed class TicketPrinter(TicketLine line, IPrinter printer) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() =>
    {
        foreach (Ticket ticket in line.Served(stoppingToken)) printer.Print(ticket.Name); // expect: SI1001
    }, stoppingToken);
}

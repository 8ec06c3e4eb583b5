// shape: background worker with ArgumentOutOfRangeException throw helpers
using SafeIntegration;

namespace PrintRoom.Worker;

public sealed record PrintTicket(int Copies, int Tray);

public interface IPrinter
{
    [Effect]
    Task PrintAsync(int copies, int tray, CancellationToken cancellationToken);
}

public sealed class PrintWorker(IHttpClientFactory clients, IPrinter printer, ILogger<PrintWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HttpClient queue = clients.CreateClient("print-queue");
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            PrintTicket? ticket = await queue.GetFromJsonAsync<PrintTicket>("tickets/next", stoppingToken);
            if (ticket is null)
                continue;

            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ticket.Copies);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(ticket.Copies, 50);
            ArgumentOutOfRangeException.ThrowIfLessThan(ticket.Tray, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(ticket.Tray, 4);

            await printer.PrintAsync(ticket.Copies, ticket.Tray, stoppingToken);
            logger.LogInformation("Printed {Copies} copies", ticket.Copies);
        }
    }
}

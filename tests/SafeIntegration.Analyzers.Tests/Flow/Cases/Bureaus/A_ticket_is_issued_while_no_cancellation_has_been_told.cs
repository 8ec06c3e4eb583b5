using System.Net.Http.Json;
using SafeIntegration;

namespace Travel.Tickets;

public sealed record Leg(string Carrier, DateTimeOffset DepartsAt, DateTimeOffset? CancelledAt);

public interface ITicketOffice
{
    [Effect]
    Task IssueAsync(Guid booking, CancellationToken cancellationToken);
}

public sealed class TicketIssuer(HttpClient carrier, ITicketOffice office, TimeProvider clock, ILogger<TicketIssuer> logger)
{
    private static readonly TimeSpan Latest = TimeSpan.FromDays(330);

    public async Task IssueAsync(Guid booking, CancellationToken cancellationToken)
    {
        Leg leg = await carrier.GetFromJsonAsync<Leg>($"legs/{booking}", cancellationToken)
            ?? throw new InvalidDataException($"There is no leg for {booking}.");

        if (leg.Carrier is not ("DB" or "OEBB" or "SBB"))
            throw new NotSupportedException($"Tickets of '{leg.Carrier}' are not sold here.");

        DateTimeOffset now = clock.GetUtcNow();
        if (leg.DepartsAt < now || leg.DepartsAt > now + Latest)
            throw new InvalidDataException($"A departure at {leg.DepartsAt} cannot be booked.");

        if (leg.CancelledAt is { } cancelledAt)
        {
            logger.LogInformation("{Booking} was cancelled at {CancelledAt}", booking, cancelledAt);
            return;
        }

        await office.IssueAsync(booking, cancellationToken); // expect: SI1002
    }
}

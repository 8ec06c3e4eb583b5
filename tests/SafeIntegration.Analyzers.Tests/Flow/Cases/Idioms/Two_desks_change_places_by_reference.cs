using SafeIntegration;

namespace Case.SwapByReference;

public sealed record Ticket(Guid Id, string HomeDesk);

public interface IPartnerInbox
{
    [ExternalInput]
    Task<string> NextDeskAsync(Guid ticket, CancellationToken cancellationToken);
}

public interface IDesks
{
    [Effect]
    Task AssignAsync(Guid ticket, string desk, CancellationToken cancellationToken);

    [Effect]
    Task NotifyAsync(string desk, CancellationToken cancellationToken);
}

public sealed class DeskRouter(IPartnerInbox inbox, IDesks desks)
{
    private static void Swap<T>(ref T first, ref T second) => (first, second) = (second, first);

    public async Task RouteAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        string primary = ticket.HomeDesk;
        string fallback = await inbox.NextDeskAsync(ticket.Id, cancellationToken);

        // Since the contract of May the partner names the first desk, and ours is the second.
        Swap(ref primary, ref fallback);

        await desks.AssignAsync(ticket.Id, primary, cancellationToken); // expect: SI1001
        await desks.NotifyAsync(fallback, cancellationToken);
    }
}

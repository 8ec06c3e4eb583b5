using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Support.Picked;

public sealed record Ticket(Guid Id, string Text);

public interface IPickDesk
{
    /// <summary>Shows the suggestion; the clerk keeps it or picks another one.</summary>
    [ReviewPath]
    Task<string> PickAsync(string suggested, IReadOnlyCollection<string> all, CancellationToken cancellationToken);
}

public interface IActions
{
    [Effect]
    Task CloseAsync(Guid ticketId);

    [Effect]
    Task RefundAsync(Guid ticketId);
}

public sealed class PickedRouter(IChatClient chat, IPickDesk desk, IActions actions)
{
    private readonly Dictionary<string, Func<Guid, Task>> _table = new()
    {
        ["close"] = actions.CloseAsync,
        ["refund"] = actions.RefundAsync,
    };

    public async Task RouteAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("close or refund?\n" + ticket.Text, cancellationToken: cancellationToken);
        string intent = await desk.PickAsync(response.Text.Trim(), _table.Keys, cancellationToken);
        if (!_table.TryGetValue(intent, out Func<Guid, Task>? run))
            throw new NotSupportedException($"There is no action '{intent}'.");

        await run(ticket.Id);
    }
}

// shape: triage whose result a person sees and picks from
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Helpdesk;

public interface ITriageDesk
{
    [ReviewPath]
    Task<string> ChooseAsync(int ticket, string proposal);
}

public interface ITicketBoard
{
    [Effect]
    Task MoveAsync(int ticket, string team);
}

public sealed class ProposedTriage(IChatClient chat, ITriageDesk desk, ITicketBoard board)
{
    public async Task RunAsync(int ticket, string text)
    {
        string proposal = (await chat.GetResponseAsync($"Which team takes this?\n{text}")).Text.Trim();
        string team = await desk.ChooseAsync(ticket, proposal);
        await board.MoveAsync(ticket, team);
    }
}

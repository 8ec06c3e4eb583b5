// shape: triage with a structured answer of a plain record
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Helpdesk;

public enum Team { Billing, Technical, Legal }

public sealed record Triage(Team Team, string Reason);

public interface ITickets
{
    [Effect]
    Task MoveAsync(int ticket, Team team);
}

public sealed class TriageWorker(IChatClient chat, ITickets tickets)
{
    public async Task RunAsync(int ticket, string text, CancellationToken cancellationToken)
    {
        var response = await chat.GetResponseAsync<Triage>($"Which team takes this?\n{text}", cancellationToken: cancellationToken);
        if (response.TryGetResult(out Triage? triage)) // expect: SI2003
            await tickets.MoveAsync(ticket, triage.Team); // expect: SI2001
    }
}

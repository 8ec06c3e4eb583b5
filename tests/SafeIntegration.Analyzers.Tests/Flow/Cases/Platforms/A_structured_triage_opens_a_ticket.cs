using Microsoft.Extensions.AI;

namespace Triage.Structured;

public sealed record Triage(string Team, string Summary);

public sealed class Helpdesk(IChatClient chat, HttpClient tickets)
{
    public async Task OpenAsync(string mail)
    {
        ChatResponse<Triage> response = await chat.GetResponseAsync<Triage>("Triage this mail:\n" + mail);
        Triage triage = response.Result; // expect: SI2003
        (await tickets.PostAsJsonAsync("tickets", triage)).EnsureSuccessStatusCode(); // expect: SI2001
    }
}

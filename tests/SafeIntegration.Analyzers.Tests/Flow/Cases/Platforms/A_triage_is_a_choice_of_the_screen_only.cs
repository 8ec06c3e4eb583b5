using Microsoft.Extensions.AI;

namespace Triage.Shown;

public sealed class Helpdesk(IChatClient chat)
{
    public async Task<string> ColourAsync(string mail)
    {
        string answer = (await chat.GetResponseAsync("Angry, calm or happy?\n" + mail)).Text.Trim().ToLowerInvariant();
        return answer switch
        {
            "angry" => "red",
            "happy" => "green",
            _ => "grey",
        };
    }
}

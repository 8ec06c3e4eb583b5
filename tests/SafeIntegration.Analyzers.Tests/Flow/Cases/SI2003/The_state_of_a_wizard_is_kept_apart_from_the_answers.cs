using Microsoft.Extensions.AI;
using Newtonsoft.Json;

namespace Wizard;

public sealed class WizardState
{
    public int Step { get; set; }
    public Dictionary<string, string> Entered { get; set; } = [];
}

public sealed class WizardSession(IChatClient chat, Dictionary<string, string> session)
{
    public async Task<string> NextHintAsync(string user)
    {
        WizardState state = session.TryGetValue(user, out string? json) ? JsonConvert.DeserializeObject<WizardState>(json)! : new WizardState();
        ChatResponse hint = await chat.GetResponseAsync($"Give a hint for step {state.Step}.");
        state.Step++;
        session[user] = JsonConvert.SerializeObject(state);
        return hint.Text;
    }
}

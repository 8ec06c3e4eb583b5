// shape: a model names the key of a table that holds numbers
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Drafts.Chosen;

public interface IValves
{
    [Effect]
    Task OpenAsync(int valve);
}

public sealed class ValveBot(IChatClient chat, IValves valves)
{
    private readonly Dictionary<string, int> _valves = new() { ["garden"] = 1, ["roof"] = 2 };

    public async Task HandleAsync(string wish)
    {
        ChatResponse answer = await chat.GetResponseAsync("Which valve: garden, roof or none?\n" + wish);
        if (_valves.TryGetValue(answer.Text, out int valve))
            await valves.OpenAsync(valve); // expect: SI2002
    }
}

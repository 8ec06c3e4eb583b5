// shape: tools gathered from an array of delegates
using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Smart.Home;

public sealed class HomeAssistant(IChatClient chat, HttpClient bridge)
{
    [Description("Says whether a lamp is on.")]
    public Task<string> StateAsync(string lamp) => bridge.GetStringAsync("lamps/" + Uri.EscapeDataString(lamp));

    [Description("Unlocks the front door.")]
    public async Task UnlockAsync() => (await bridge.PostAsync("locks/front/open", content: null)).EnsureSuccessStatusCode();

    public async Task<string> AskAsync(string question)
    {
        Delegate[] methods = [StateAsync, UnlockAsync]; // expect-one: SI2009
        ChatOptions options = new() { Tools = [.. methods.Select(method => AIFunctionFactory.Create(method))] }; // expect-one: SI2009
        ChatResponse response = await chat.GetResponseAsync(question, options);
        return response.Text;
    }
}

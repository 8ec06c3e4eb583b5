// shape: the same helper, its result asks before it runs
using Microsoft.Extensions.AI;

namespace Helpers.Approved;

public sealed class ShutterBot(HttpClient house)
{
    public async Task OpenAllAsync() => (await house.PostAsync("shutters/open", content: null)).EnsureSuccessStatusCode();

    public Task<string> StateAsync() => house.GetStringAsync("shutters");

    public ChatOptions Options() => new() { Tools = [new ApprovalRequiredAIFunction(Named(OpenAllAsync, "open_all")), Named(StateAsync, "state")] };

    private static AIFunction Named(Delegate method, string name) => AIFunctionFactory.Create(method, new AIFunctionFactoryOptions { Name = "house_" + name });
}

// shape: helper of a bot that names its tools alike
using Microsoft.Extensions.AI;

namespace Helpers.Tools;

public sealed class ShutterBot(HttpClient house)
{
    public async Task OpenAllAsync() => (await house.PostAsync("shutters/open", content: null)).EnsureSuccessStatusCode();

    public ChatOptions Options() => new() { Tools = [Named(OpenAllAsync, "open_all")] }; // expect: SI2009

    private static AIFunction Named(Delegate method, string name) => AIFunctionFactory.Create(method, new AIFunctionFactoryOptions { Name = "house_" + name });
}

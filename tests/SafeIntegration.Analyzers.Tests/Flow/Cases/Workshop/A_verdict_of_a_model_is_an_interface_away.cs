// shape: policy object that asks a model, used by a service through its interface
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Policies;

public interface IPolicy
{
    ValueTask<bool> AllowsAsync(string request);
}

public sealed class ModelPolicy(IChatClient chat) : IPolicy
{
    public async ValueTask<bool> AllowsAsync(string request)
    {
        ChatResponse response = await chat.GetResponseAsync("ALLOW or DENY?\n" + request);
        return response.Text.Contains("ALLOW", StringComparison.Ordinal);
    }
}

public interface IGate
{
    [Effect]
    Task OpenAsync();
}

public sealed class GateService(IPolicy policy, IGate gate)
{
    public async Task HandleAsync(string request)
    {
        bool allowed = await policy.AllowsAsync(request);
        if (allowed)
            await gate.OpenAsync(); // expect: SI2002
    }
}

// shape: list of steps by a contract, each confirmed before it runs
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Planning;

[Contract("plan.step.v1")]
public sealed partial record PlannedStep
{
    public required string Room { get; init; }
}

public interface IGarden
{
    [Effect]
    Task WaterAsync(string bed);
}

public interface IOwner
{
    [ReviewPath]
    Task<bool> AgreesAsync(PlannedStep step);
}

public sealed class GardenPlanner(IChatClient chat, IOwner owner, IGarden garden)
{
    public async Task RunAsync(string wish)
    {
        ChatResponse response = await chat.GetResponseAsync("Which bed needs water? JSON. " + wish);
        ContractResult<PlannedStep> result = Contract.Of<PlannedStep>().Parse(Encoding.UTF8.GetBytes(response.Text));
        if (!result.IsValid)
            return;
        PlannedStep step = result.Value;
        if (await owner.AgreesAsync(step))
            await garden.WaterAsync(step.Room);
    }
}

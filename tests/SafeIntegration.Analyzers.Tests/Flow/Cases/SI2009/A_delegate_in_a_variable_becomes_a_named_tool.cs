using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Operations;

public interface ICluster
{
    [Effect]
    Task RestartAsync(string service);
}

public sealed class OperationsAgent(ICluster cluster, string service)
{
    private static readonly AIFunctionFactoryOptions Options = new() { Name = "restart", Description = "Restarts the service." };

    public AIFunction RestartTool()
    {
        Delegate restart = async () =>
        {
            await cluster.RestartAsync(service);
            return "restarting";
        };
        return AIFunctionFactory.Create(restart, Options); // expect: SI2009
    }
}

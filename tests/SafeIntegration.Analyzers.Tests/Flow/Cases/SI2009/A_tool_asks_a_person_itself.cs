using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Deployments;

public interface IOperator
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string service, string version);
}

public interface ICluster
{
    [Effect]
    Task DeployAsync(string service, string version);
}

public sealed class DeployTool(IOperator person, ICluster cluster)
{
    [Description("Deploys a version if the operator agrees.")]
    public async Task<string> DeployAsync(string service, string version)
    {
        if (!await person.ConfirmAsync(service, version)) return "The operator says no.";
        await cluster.DeployAsync(service, version);
        return "deployed";
    }

    public AITool AsTool() => AIFunctionFactory.Create(DeployAsync);
}

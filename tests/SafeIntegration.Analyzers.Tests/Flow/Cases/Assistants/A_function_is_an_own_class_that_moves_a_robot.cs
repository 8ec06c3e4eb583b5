// shape: subclass of AIFunction
using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Robots;

public interface IWheels
{
    [Effect]
    ValueTask DriveAsync(string direction);
}

public sealed class DriveFunction(IWheels wheels) : AIFunction
{
    public override string Name => "drive";

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        string direction = arguments["direction"]?.ToString() ?? "stop";
        await wheels.DriveAsync(direction); // expect: SI2001, SI1005
        return "ok";
    }
}

using System.ComponentModel;
using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Robots;

public interface IArm
{
    [Effect]
    Task OpenGripperAsync();
}

public sealed class ArmPlugin(IArm arm)
{
    [KernelFunction, Description("Opens the gripper.")]
    public async Task<string> OpenAsync() // expect: SI2009
    {
        await arm.OpenGripperAsync();
        return "open";
    }
}

public sealed class LoggingFilter(ILogger<LoggingFilter> logger) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        logger.LogInformation("Calling {Function}", context.Function.Name);
        await next(context);
    }
}

public static class RobotKernel
{
    public static Kernel Build(IServiceProvider services)
    {
        Kernel kernel = new(services);
        kernel.FunctionInvocationFilters.Add(services.GetRequiredService<LoggingFilter>());
        kernel.ImportPluginFromObject(services.GetRequiredService<ArmPlugin>());
        return kernel;
    }
}

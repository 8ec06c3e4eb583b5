using System.ComponentModel;
using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Robots;

public interface IArm
{
    [Effect]
    Task MoveAsync(int x, int y);
}

public sealed class ArmPlugin(IArm arm)
{
    [KernelFunction, Description("Moves the arm.")]
    public async Task<string> MoveAsync(int x, int y)
    {
        await arm.MoveAsync(x, y);
        return "moved";
    }
}

public sealed class ApprovalFilter(IOperatorConsole console) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        if (await console.ApproveAsync(context.Function.Name)) await next(context);
        else context.Result = new FunctionResult(context.Function, "The operator says no.");
    }
}

public interface IOperatorConsole
{
    [ReviewPath]
    Task<bool> ApproveAsync(string function);
}

public static class RobotKernel
{
    public static void Configure(Kernel kernel, IOperatorConsole console) => kernel.FunctionInvocationFilters.Add(new ApprovalFilter(console));
}

using System.ComponentModel;
using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Plant.Agent;

public interface IOperatorPanel
{
    [ReviewPath]
    Task<bool> AllowsAsync(string what);
}

public interface IValves
{
    [Effect]
    Task OpenAsync(int valve, int percent);
}

public sealed class AskOperator(IOperatorPanel panel) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        string arguments = string.Join(", ", context.Arguments.Select(argument => $"{argument.Key} = {argument.Value}"));
        if (!await panel.AllowsAsync($"{context.Function.Name}({arguments})"))
        {
            context.Result = new FunctionResult(context.Function, "The operator does not allow it.");
            return;
        }

        await next(context);
    }
}

public sealed class ValvePlugin(IValves valves)
{
    [KernelFunction("open_valve")]
    [Description("Opens a valve.")]
    public async Task<string> OpenAsync([Description("number of the valve")] int valve, [Description("0 to 100")] int percent)
    {
        await valves.OpenAsync(valve, percent);
        return $"Valve {valve} is {percent} % open.";
    }
}

public static class PlantKernel
{
    public static Kernel Build(IServiceProvider services)
    {
        Kernel kernel = new(services);
        kernel.Plugins.AddFromObject(new ValvePlugin(services.GetRequiredService<IValves>()), "valves");
        kernel.FunctionInvocationFilters.Add(new AskOperator(services.GetRequiredService<IOperatorPanel>()));
        return kernel;
    }
}

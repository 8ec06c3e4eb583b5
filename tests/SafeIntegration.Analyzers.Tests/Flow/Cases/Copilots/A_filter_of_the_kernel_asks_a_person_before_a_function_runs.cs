using System.ComponentModel;
using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Shop.Kernel;

public interface IOrders
{
    Task<string> StatusAsync(string number, CancellationToken cancellationToken);

    [Effect]
    Task CancelAsync(string number, CancellationToken cancellationToken);
}

public interface IApprovals
{
    [ReviewPath]
    Task<bool> AskAsync(string function, IEnumerable<KeyValuePair<string, object?>> arguments);
}

public sealed class OrderPlugin(IOrders orders)
{
    [KernelFunction("order_status")]
    [Description("Tells where an order is.")]
    public Task<string> StatusAsync(string number, CancellationToken cancellationToken) => orders.StatusAsync(number, cancellationToken);

    [KernelFunction("cancel_order")]
    [Description("Cancels an order.")]
    public async Task<string> CancelAsync(string number, CancellationToken cancellationToken)
    {
        await orders.CancelAsync(number, cancellationToken);
        return $"Order {number} is cancelled.";
    }
}

public sealed class AskBeforeFunctions(IApprovals approvals) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        if (!await approvals.AskAsync(context.Function.Name, context.Arguments))
        {
            context.Result = new FunctionResult(context.Function, "A colleague refused this.");
            return;
        }

        await next(context);
    }
}

public static class KernelRegistration
{
    public static IServiceCollection AddOrderKernel(this IServiceCollection services)
    {
        services.AddSingleton<IFunctionInvocationFilter, AskBeforeFunctions>();
        services.AddKernel().Plugins.AddFromType<OrderPlugin>();
        return services;
    }
}

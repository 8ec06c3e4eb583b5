using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shop.Refunds;

public interface IRefundDesk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string order, decimal amount, string reason, CancellationToken cancellationToken);
}

public interface IPayments
{
    [Effect]
    Task RefundAsync(string order, decimal amount, CancellationToken cancellationToken);
}

public sealed class RefundTool(IRefundDesk desk, IPayments payments, ILogger<RefundTool> logger)
{
    [Description("Refunds an order. A clerk is asked.")]
    public async Task<string> RefundAsync(
        [Description("The number of the order")] string order,
        [Description("The amount in euros")] decimal amount,
        [Description("Why")] string reason,
        CancellationToken cancellationToken)
    {
        logger.LogInformation("The assistant proposes to refund {Amount} for {Order}.", amount, order);

        bool agreed = await desk.ConfirmAsync(order, amount, reason, cancellationToken);
        return agreed ? await PayAsync(order, amount, cancellationToken) : "The clerk does not agree.";
    }

    private async Task<string> PayAsync(string order, decimal amount, CancellationToken cancellationToken)
    {
        await payments.RefundAsync(order, amount, cancellationToken);
        return "The money is on its way.";
    }
}

public static class AssistantRegistration
{
    public static IServiceCollection AddShopAssistant(this IServiceCollection services, IChatClient model)
    {
        services.AddScoped<RefundTool>();
        services.AddScoped<IList<AITool>>(provider => [AIFunctionFactory.Create(provider.GetRequiredService<RefundTool>().RefundAsync)]);
        services.AddChatClient(model).UseFunctionInvocation().UseLogging();
        return services;
    }
}

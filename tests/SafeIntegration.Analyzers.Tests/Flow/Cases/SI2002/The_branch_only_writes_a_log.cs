using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shop.Complaints;

public interface IComplaints
{
    [Effect]
    Task RegisterAsync(string orderId, string text);
}

public sealed class ComplaintIntake(IChatClient chat, IComplaints complaints, ILogger<ComplaintIntake> logger)
{
    public async Task TakeAsync(string orderId, string text)
    {
        ChatResponse response = await chat.GetResponseAsync("Is the writer angry? yes or no.\n" + text);
        if (response.Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase))
            logger.LogWarning("The customer of {Order} is angry", orderId);
        else
            logger.LogInformation("The customer of {Order} is calm", orderId);
        await complaints.RegisterAsync(orderId, text);
    }
}

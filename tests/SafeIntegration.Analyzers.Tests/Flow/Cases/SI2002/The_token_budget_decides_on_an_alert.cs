using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Metering;

public interface IBudgetAlerts
{
    [Effect]
    Task RaiseAsync(string team, long tokens);
}

public sealed class BudgetedChat(IChatClient chat, IBudgetAlerts alerts, string team, long budget)
{
    private long _spent;

    public async Task<string> AskAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync(question);
        long spent = Interlocked.Add(ref _spent, response.Usage?.TotalTokenCount ?? 0);
        if (spent > budget) await alerts.RaiseAsync(team, spent);
        return response.Text;
    }
}

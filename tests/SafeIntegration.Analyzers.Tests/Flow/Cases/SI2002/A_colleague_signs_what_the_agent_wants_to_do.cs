using Microsoft.Agents.AI;
using SafeIntegration;

namespace Purchasing;

public sealed record PurchaseRequest(string Article, string Justification);

public static class Signatures
{
    [ReviewPath]
    public static async Task<bool> SignAsync(PurchaseRequest request, Func<string, Task<string>> ask) =>
        await ask($"Buy {request.Article}? {request.Justification} (y/n)") == "y";
}

public interface ISuppliers
{
    [Effect]
    Task OrderAsync(string article);
}

public sealed class PurchasingAgent(AIAgent agent, ISuppliers suppliers, Func<string, Task<string>> ask)
{
    public async Task BuyAsync(string article)
    {
        AgentResponse response = await agent.RunAsync($"Do we need {article}? Explain.");
        if (!await Signatures.SignAsync(new PurchaseRequest(article, response.Text), ask)) return;
        await suppliers.OrderAsync(article);
    }
}

// shape: extension method over a list of functions that wraps each
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Orders.Chat;

public interface IStoreroom
{
    [Effect]
    Task MoveAsync(string article, string shelf);
}

public static class Approvals
{
    public static IEnumerable<AITool> AskFirst(params IEnumerable<AIFunction> functions)
    {
        foreach (AIFunction function in functions)
            yield return new ApprovalRequiredAIFunction(function);
    }
}

public sealed class StoreroomTools(IStoreroom storeroom)
{
    public IEnumerable<AITool> All() => Approvals.AskFirst(AIFunctionFactory.Create(MoveAsync));

    private async Task<string> MoveAsync(string article, string shelf)
    {
        await storeroom.MoveAsync(article, shelf);
        return "moved";
    }
}

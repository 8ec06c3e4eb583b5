using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Accounts.Chat;

public interface IAccounts
{
    [Effect]
    Task CloseAsync(Guid account);

    [Effect]
    Task UnlockAsync(Guid account);
}

public sealed class AccountAssistant(IChatClient chat, IAccounts accounts)
{
    public async Task<ChatResponse> AskAsync(Guid account, IEnumerable<ChatMessage> messages)
    {
        List<AITool> tools =
        [
            new ApprovalRequiredAIFunction(AIFunctionFactory.Create(() => accounts.CloseAsync(account), "close_account")),
            AIFunctionFactory.Create(() => accounts.UnlockAsync(account), "unlock_account"), // expect: SI2009
        ];
        return await chat.GetResponseAsync(messages, new ChatOptions { Tools = tools });
    }
}

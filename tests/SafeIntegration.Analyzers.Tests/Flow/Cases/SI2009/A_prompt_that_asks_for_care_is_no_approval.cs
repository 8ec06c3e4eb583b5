using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Banking;

public interface ITransfers
{
    [Effect]
    Task SendRentAsync();
}

public sealed class BankAssistant(IChatClient chat, ITransfers transfers)
{
    private const string Instructions = "Always ask the user before you call send_rent. Never call it twice.";

    public async IAsyncEnumerable<string> ChatAsync(List<ChatMessage> history)
    {
        AITool rent = AIFunctionFactory.Create(() => transfers.SendRentAsync(), "send_rent", "Sends this month's rent. Needs the consent of the user."); // expect: SI2009
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(history, new ChatOptions { Instructions = Instructions, Tools = [rent] }))
            yield return update.Text;
    }
}

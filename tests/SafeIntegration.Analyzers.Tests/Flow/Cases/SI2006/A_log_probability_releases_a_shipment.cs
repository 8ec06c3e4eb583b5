using OpenAI.Chat;
using SafeIntegration;

namespace Customs;

public interface IShipments
{
    [Effect]
    Task ReleaseAsync(string shipment);
}

public sealed class CustomsCheck(ChatClient client, IShipments shipments)
{
    public async Task CheckAsync(string shipment, string papers)
    {
        ChatCompletion completion = await client.CompleteChatAsync(
            [new UserChatMessage("Are these papers complete? yes or no.\n" + papers)],
            new ChatCompletionOptions { IncludeLogProbabilities = true, MaxOutputTokenCount = 1 });
        float logProbability = completion.ContentTokenLogProbabilities[0].LogProbability;
        if (logProbability > -0.05f)
        {
            await shipments.ReleaseAsync(shipment); // expect: SI2006
        }
    }
}

// shape: structured output with a nested score, property pattern with a relational part
using Newtonsoft.Json;
using OpenAI.Chat;
using SafeIntegration;

namespace Refunds;

public sealed class Assessment
{
    public string Reason { get; set; } = "";
    public Detail Detail { get; set; } = new();
}

public sealed class Detail
{
    public double Probability { get; set; }
}

public sealed class RefundDesk(ChatClient client, IRefunds refunds)
{
    public async Task AssessAsync(int order, string complaint)
    {
        ChatCompletion completion = await client.CompleteChatAsync([new SystemChatMessage("Assess the complaint as JSON."), new UserChatMessage(complaint)]);
        var assessment = JsonConvert.DeserializeObject<Assessment>(completion.Content[0].Text); // expect: SI2003
        if (assessment is { Detail.Probability: >= 0.9 })
            await refunds.PayAsync(order); // expect: SI2006
    }
}

public interface IRefunds
{
    [Effect]
    Task PayAsync(int order);
}

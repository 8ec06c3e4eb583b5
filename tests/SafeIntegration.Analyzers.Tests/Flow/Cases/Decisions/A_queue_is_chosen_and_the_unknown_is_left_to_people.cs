// shape: TryGetValue whose failure leaves
using SafeIntegration;

namespace Support;

public sealed record Letter(string Topic);

public sealed class CarefulRouter(HttpClient mailbox, IQueues queues, ILogger<CarefulRouter> logger)
{
    private static readonly Dictionary<string, string> Topics = new() { ["bill"] = "billing", ["defect"] = "technics" };

    public async Task<bool> RouteAsync(int mail)
    {
        Letter? letter = await mailbox.GetFromJsonAsync<Letter>($"mails/{mail}");
        if (letter is null || !Topics.TryGetValue(letter.Topic, out string? queue))
        {
            logger.LogWarning("Mail {Mail} has a topic that we do not know.", mail);
            return false;
        }

        await queues.PutAsync(queue, mail);
        return true;
    }
}

public interface IQueues
{
    [Effect]
    Task PutAsync(string queue, int mail);
}

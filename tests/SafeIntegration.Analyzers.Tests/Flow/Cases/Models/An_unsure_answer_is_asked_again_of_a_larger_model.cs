// shape: two models behind one interface, chosen by keyed services
using SafeIntegration;

namespace Support.Triage;

public sealed record Opinion(string Topic, double Confidence);

public interface ITopicModel
{
    [AiOutput]
    Task<Opinion> AskAsync(string text, CancellationToken token);
}

public sealed class TopicScreen(
    [FromKeyedServices("small")] ITopicModel small,
    [FromKeyedServices("large")] ITopicModel large,
    ILogger<TopicScreen> logger)
{
    public async Task<int> ShowAsync(IEnumerable<string> mails, CancellationToken token)
    {
        int asked = 0;
        foreach (string mail in mails)
        {
            Opinion opinion = await small.AskAsync(mail, token);
            if (opinion.Confidence < 0.6)
            {
                asked++;
                opinion = await large.AskAsync(mail, token);
            }

            Console.ForegroundColor = opinion.Confidence switch
            {
                >= 0.9 => ConsoleColor.Green,
                >= 0.6 => ConsoleColor.Yellow,
                _ => ConsoleColor.Red,
            };
            Console.WriteLine($"{opinion.Topic}: {mail}");
        }

        logger.LogInformation("The large model was asked {Times} times", asked);
        return asked;
    }
}

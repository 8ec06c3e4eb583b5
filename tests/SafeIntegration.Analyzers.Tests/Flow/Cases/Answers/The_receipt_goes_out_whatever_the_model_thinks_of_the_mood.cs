using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Feedback.Intake;

public enum Mood
{
    Unknown,
    Pleased,
    Angry,
}

public sealed record Feedback(int Number, string Customer, string Text);

public interface IReceipts
{
    [Effect]
    Task SendAsync(string customer, string text, CancellationToken cancellationToken);
}

public sealed class FeedbackIntake(IChatClient chat, IReceipts receipts, Meter meter, ILogger<FeedbackIntake> logger)
{
    private const string Thanks = "Thank you. We read every word.";
    private readonly Counter<int> _moods = meter.CreateCounter<int>("moods");

    public async Task TakeAsync(Feedback feedback, CancellationToken cancellationToken)
    {
        string note = (await chat.GetResponseAsync("One word, Pleased or Angry:\n" + feedback.Text, cancellationToken: cancellationToken)).Text;
        if (!Enum.TryParse(note, ignoreCase: true, out Mood mood))
        {
            logger.LogWarning("{Note} is no mood", note);
            mood = Mood.Unknown;
        }

        _moods.Add(1, new KeyValuePair<string, object?>("mood", mood));
        switch (mood)
        {
            case Mood.Angry:
                logger.LogWarning("Feedback {Number} is angry", feedback.Number);
                break;
            case Mood.Pleased:
                logger.LogInformation("Feedback {Number} is pleased", feedback.Number);
                break;
        }

        note = $"{Thanks} Your number is {feedback.Number}.";
        await receipts.SendAsync(feedback.Customer, note, cancellationToken);
    }
}

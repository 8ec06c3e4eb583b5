using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Search.Escalating;

[Contract("search.answer.v1")]
public sealed partial record Answer
{
    [StringLength(2_000)]
    public required string Text { get; init; }

    [Range(0.0, 1.0)]
    public required double Confidence { get; init; }
}

public sealed class Escalation(
    [FromKeyedServices("small")] IChatClient small,
    [FromKeyedServices("large")] IChatClient large,
    ILogger<Escalation> logger)
{
    private const double Doubtful = 0.7;

    public async Task ShowAsync(string question, CancellationToken cancellationToken)
    {
        Answer answer = await AskAsync(small, question, cancellationToken);
        if (answer.Confidence < Doubtful)
        {
            logger.LogInformation("Asked the large model, for {Confidence}", answer.Confidence);
            answer = await AskAsync(large, question, cancellationToken);
        }

        (string text, double confidence) = (answer.Text, answer.Confidence);
        Console.ForegroundColor = confidence switch
        {
            > 0.9 => ConsoleColor.Green,
            > Doubtful => ConsoleColor.Yellow,
            _ => ConsoleColor.Red,
        };
        Console.WriteLine(text);
        Console.ResetColor();
    }

    private static async Task<Answer> AskAsync(IChatClient chat, string question, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: cancellationToken);
        return Contract.Of<Answer>().Parse(Encoding.UTF8.GetBytes(response.Text)).Value;
    }
}

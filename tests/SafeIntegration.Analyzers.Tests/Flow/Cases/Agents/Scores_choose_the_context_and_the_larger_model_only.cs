using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Advice;

public sealed record Hit(string Text, double Score);

public interface IVectorStore
{
    IAsyncEnumerable<Hit> SearchAsync(string text, int top, CancellationToken cancellationToken);
}

[AiOutput]
public sealed record Advice(string GeneratedText, string Model);

public sealed record AdviceRequest(string Question);

public sealed class Adviser(
    IVectorStore store,
    [FromKeyedServices("small")] IChatClient small,
    [FromKeyedServices("large")] IChatClient large,
    ILogger<Adviser> logger)
{
    private const double MinScore = 0.35;
    private const double MinConfidence = 0.7;

    public async Task<Advice> AdviseAsync(string question, CancellationToken cancellationToken)
    {
        var context = new List<string>();
        await foreach (Hit hit in store.SearchAsync(question, 8, cancellationToken))
        {
            if (hit.Score >= MinScore)
                context.Add(hit.Text);
        }

        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Give advice on insurances. The last line of your answer is your confidence between 0 and 1."),
            new(ChatRole.User, $"{question}\n\nPassages:\n{string.Join("\n", context)}"),
        ];

        ChatResponse response = await small.GetResponseAsync(messages, cancellationToken: cancellationToken);
        (string text, double confidence) = Split(response.Text);
        logger.LogInformation("The small model is sure by {Confidence}.", confidence);
        if (confidence >= MinConfidence)
            return new Advice(text, "small");

        response = await large.GetResponseAsync(messages, cancellationToken: cancellationToken);
        (text, _) = Split(response.Text);
        return new Advice(text, "large");
    }

    private static (string Text, double Confidence) Split(string answer)
    {
        int end = answer.LastIndexOf('\n');
        return end > 0 && double.TryParse(answer.AsSpan(end + 1), out double confidence) ? (answer[..end], confidence) : (answer, 0);
    }
}

public static class AdviceEndpoints
{
    public static void MapAdvice(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/advice", (AdviceRequest request, Adviser adviser, CancellationToken cancellationToken) => adviser.AdviseAsync(request.Question, cancellationToken));
}

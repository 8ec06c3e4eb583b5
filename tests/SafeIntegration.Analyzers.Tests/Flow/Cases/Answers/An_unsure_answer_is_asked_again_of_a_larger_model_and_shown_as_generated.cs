using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Library.Answers;

[AiOutput]
public sealed record GeneratedAnswer(string Text, string Model);

public sealed record Attempt(string Text, double Confidence);

public interface IAnswerer
{
    string Model { get; }

    [AiOutput]
    Task<Attempt> AnswerAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken);
}

public sealed class Ladder([FromKeyedServices("small")] IAnswerer small, [FromKeyedServices("large")] IAnswerer large, ILogger<Ladder> logger)
{
    private const double Enough = 0.75;

    public async Task<GeneratedAnswer> ClimbAsync(string question, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "You answer questions about the opening hours of a library."), new(ChatRole.User, question)];
        IAnswerer who = small;
        Attempt attempt = await who.AnswerAsync(messages, cancellationToken);
        if (attempt.Confidence < Enough)
        {
            logger.LogInformation("{Confidence} is too little, the large model is asked", attempt.Confidence);
            who = large;
            attempt = await who.AnswerAsync(messages, cancellationToken);
        }

        return new GeneratedAnswer(attempt.Confidence < 0.3 ? "I do not know." : attempt.Text, who.Model);
    }
}

public static class AnswerEndpoints
{
    public sealed record Ask(string Question);

    public static RouteHandlerBuilder MapAnswers(this IEndpointRouteBuilder app) =>
        app.MapPost("/answers", async (Ask ask, Ladder ladder, CancellationToken cancellationToken) =>
            TypedResults.Ok(await ladder.ClimbAsync(ask.Question, cancellationToken)));
}

// shape: API with an answer service
using Microsoft.Extensions.AI;

namespace Answers;

public interface IAnswerService
{
    Task<string> AnswerAsync(string question, CancellationToken cancellationToken);
}

public sealed class AnswerService(IChatClient chat) : IAnswerService
{
    public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "Answer from the handbook."), new(ChatRole.User, question)];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return response.Text;
    }
}

public static class AnswerEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/answers", async (string question, IAnswerService answers, CancellationToken cancellationToken) =>
    {
        string answer = await answers.AnswerAsync(question, cancellationToken);
        return TypedResults.Ok(new { question.Length, answer }); // expect: SI2010
    });
}

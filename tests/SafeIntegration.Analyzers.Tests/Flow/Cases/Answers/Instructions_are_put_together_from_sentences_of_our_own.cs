using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using SafeIntegration;

namespace Bank.Help;

public sealed record HelpRequest(string Question, string Tone, string Age, string Topic);

public sealed record HelpReply([property: AiOutput] string GeneratedText, int Sources);

public sealed class HelpOptions
{
    public required string House { get; init; }
}

public interface IPromptTable
{
    Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellationToken);
}

public static class HelpEndpoints
{
    public static void MapHelp(this IEndpointRouteBuilder app) => app.MapPost("/help", HelpAsync);

    private static async Task<IResult> HelpAsync(
        HelpRequest request, IChatClient chat, IPromptTable prompts, IOptionsSnapshot<HelpOptions> options, IHostEnvironment environment, CancellationToken cancellationToken)
    {
        if (!int.TryParse(request.Age, out int age) || age is < 16 or > 120)
            return Results.BadRequest("age");
        string? tone = request.Tone switch
        {
            "formal" => "Answer politely and in whole sentences.",
            "short" => "Answer in one sentence.",
            _ => null,
        };
        if (tone is null)
            return Results.BadRequest("tone");

        IReadOnlyDictionary<string, string> topics = await prompts.AllAsync(cancellationToken);
        if (!topics.TryGetValue(request.Topic, out string? topic))
            return Results.BadRequest("topic");

        string manners = await File.ReadAllTextAsync(Path.Combine(environment.ContentRootPath, "manners.txt"), cancellationToken);
        ChatMessage[] messages =
        [
            new(ChatRole.System, $"{options.Value.House}\n{manners}\n{topic}\n{tone} The customer is {age} years old."),
            new(ChatRole.User, request.Question),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return Results.Ok(new HelpReply(response.Text, topics.Count));
    }
}

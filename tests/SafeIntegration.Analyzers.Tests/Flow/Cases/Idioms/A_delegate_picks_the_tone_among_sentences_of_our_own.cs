using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.ToneDelegate;

[AiOutput]
public sealed record Reply(string Text);

public sealed class ToneService
{
    private readonly Func<string?, string> _tone;

    public ToneService() => _tone = Pick;

    public ChatMessage Instruction(string? wish) => new(ChatRole.System, _tone(wish) + "\nYou answer for a bicycle shop.");

    private static string Pick(string? wish) => wish switch
    {
        "formal" => "Answer formally, in full sentences.",
        "short" => "Answer in one sentence.",
        "child" => "Answer as you would a child of ten.",
        _ => "Answer in a friendly way.",
    };
}

public static class AskEndpoint
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/ask", async (HttpRequest request, ToneService tones, IChatClient chat, CancellationToken cancellationToken) =>
        {
            using StreamReader body = new(request.Body);
            string question = await body.ReadToEndAsync(cancellationToken);

            ChatMessage[] messages = [tones.Instruction(request.Query["tone"]), new(ChatRole.User, question)];
            ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
            return Results.Ok(new Reply(response.Text));
        });
    }
}

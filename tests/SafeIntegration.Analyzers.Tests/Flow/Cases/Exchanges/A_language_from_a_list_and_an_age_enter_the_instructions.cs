using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Exchanges.Leaflets;

public sealed record Question(string Language, string Age, string Text);

[AiOutput]
public sealed record GeneratedAnswer(string Text);

public static class LeafletEndpoints
{
    public static void MapLeaflets(this IEndpointRouteBuilder app) => app.MapPost("/leaflets/ask", AskAsync);

    private static async Task<IResult> AskAsync(Question question, IChatClient chat, CancellationToken cancellationToken)
    {
        if (!int.TryParse(question.Age, NumberStyles.None, CultureInfo.InvariantCulture, out int age) || age > 120)
            return Results.BadRequest("An age is a number.");

        string? language = question.Language switch
        {
            "de" => "Answer in German.",
            "tr" => "Answer in Turkish.",
            "en" => "Answer in English.",
            _ => null,
        };
        if (language is null)
            return Results.BadRequest("This language is not spoken here.");

        ChatMessage[] messages =
        [
            new(ChatRole.System, $"You explain leaflets of medicines to somebody who is {age} years old. {language}"),
            new(ChatRole.User, question.Text),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return Results.Ok(new GeneratedAnswer(response.Text));
    }
}

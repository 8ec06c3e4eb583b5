using Microsoft.Extensions.AI;
using SafeIntegration;

namespace School.Tutor;

[AiOutput]
public sealed record TutorAnswer(string Text);

public enum Tone
{
    Friendly,
    Strict,
}

public static class TutorEndpoints
{
    private static readonly Dictionary<Tone, string> Tones = new()
    {
        [Tone.Friendly] = "Encourage the pupil.",
        [Tone.Strict] = "Correct every mistake.",
    };

    public static void MapTutor(this WebApplication app) => app.MapPost("/tutor", AskAsync);

    private static async Task<IResult> AskAsync(HttpRequest request, IChatClient chat, CancellationToken cancellationToken)
    {
        IFormCollection form = await request.ReadFormAsync(cancellationToken);
        if (!int.TryParse(form["age"], out int age) || age is < 6 or > 19)
            return Results.BadRequest("age");
        if (!Enum.TryParse(form["tone"], ignoreCase: true, out Tone tone) || !Tones.TryGetValue(tone, out string? sentence))
            return Results.BadRequest("tone");

        string language = form["language"].ToString() switch
        {
            "de" => "Answer in German.",
            "fr" => "Answer in French.",
            _ => "Answer in English.",
        };
        List<ChatMessage> messages =
        [
            new(ChatRole.System, $"You teach a pupil of {age} years. {sentence} {language}"),
            new(ChatRole.User, form["question"].ToString()),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return Results.Ok(new TutorAnswer(response.Text));
    }
}

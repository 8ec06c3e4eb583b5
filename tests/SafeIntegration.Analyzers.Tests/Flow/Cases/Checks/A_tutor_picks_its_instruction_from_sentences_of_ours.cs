// shape: request value chooses a prompt sentence by dictionary, age parsed
using System.Globalization;
using Microsoft.Extensions.AI;

namespace School.Tutor;

public sealed class TutorSession(IChatClient chat, ILogger<TutorSession> logger)
{
    private static readonly Dictionary<string, string> Tones = new()
    {
        ["friendly"] = "Be warm and encouraging.",
        ["strict"] = "Be brief and exact.",
    };

    public async Task<int> StartAsync(HttpRequest request, string lesson, CancellationToken cancellationToken)
    {
        string? wanted = request.Query["tone"];
        if (wanted is null || !Tones.TryGetValue(wanted, out string? tone))
            throw new BadHttpRequestException("The tone is not known.");
        if (!int.TryParse(request.Query["age"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int age) || age is < 6 or > 19)
            throw new BadHttpRequestException("The age is out of range.");

        ChatMessage[] messages =
        [
            new(ChatRole.System, $"You teach a pupil of {age} years. {tone}"),
            new(ChatRole.User, lesson),
        ];

        ChatResponse answer = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        logger.LogDebug("Answer: {Text}", answer.Text);
        return answer.Messages.Count;
    }
}

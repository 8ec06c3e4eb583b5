using System.Globalization;
using Microsoft.Extensions.AI;

namespace Stories;

public static class StoryEndpoint
{
    public static async Task<IResult> TellAsync(HttpRequest request, IChatClient chat, ILogger<HttpRequest> logger)
    {
        if (!int.TryParse(request.Query["age"], NumberStyles.None, CultureInfo.InvariantCulture, out int age) || age is < 3 or > 16)
            return Results.BadRequest();

        ChatMessage system = new(ChatRole.System, $"You tell stories for a child of {age} years.");
        ChatMessage user = new(ChatRole.User, "Tell me about " + request.Query["topic"]);
        ChatResponse response = await chat.GetResponseAsync([system, user]);
        logger.LogInformation("{Story}", response.Text);
        return Results.NoContent();
    }
}

using Microsoft.Extensions.AI;

namespace Echo;

public sealed record Echoed(string Question, DateTimeOffset At);

public static class EchoEndpoint
{
    public static async Task HandleAsync(HttpContext context, IChatClient chat, ILogger<Echoed> logger, TimeProvider clock)
    {
        string question = context.Request.Query["q"].ToString();
        ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: context.RequestAborted);
        logger.LogInformation("Answered with {Length} characters", response.Text.Length);
        await context.Response.WriteAsJsonAsync(new Echoed(question, clock.GetUtcNow()), context.RequestAborted);
    }
}

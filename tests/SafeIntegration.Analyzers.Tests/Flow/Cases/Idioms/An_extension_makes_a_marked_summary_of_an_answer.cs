using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.MarkedSummary;

[AiOutput]
public sealed record GeneratedSummary(string Text, int Length);

public static class SummaryExtensions
{
    extension(ChatResponse response)
    {
        public GeneratedSummary Summary => new(response.Text, response.Text.Length);
    }

    extension(GeneratedSummary)
    {
        public static GeneratedSummary operator +(GeneratedSummary left, GeneratedSummary right) =>
            new(left.Text + "\n" + right.Text, left.Length + right.Length);
    }
}

public interface IMinutes
{
    Task<(string Morning, string Afternoon)> TodayAsync(CancellationToken cancellationToken);
}

public static class SummaryEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/summary", async (IChatClient chat, IMinutes minutes, CancellationToken cancellationToken) =>
        {
            (string morning, string afternoon) = await minutes.TodayAsync(cancellationToken);
            ChatResponse first = await chat.GetResponseAsync("Summarise:\n" + morning, cancellationToken: cancellationToken);
            ChatResponse second = await chat.GetResponseAsync("Summarise:\n" + afternoon, cancellationToken: cancellationToken);
            return Results.Ok(first.Summary + second.Summary);
        });
    }
}

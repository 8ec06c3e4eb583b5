// shape: minimal API module that renders generated markup
using Microsoft.Extensions.AI;

namespace Magazine.Web;

public static class TeaserEndpoints
{
    private const string Brief = "Write a teaser of two paragraphs in HTML, without head and body.";

    public static RouteGroupBuilder MapTeasers(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("/teasers");

        group.MapGet("/{issue:int}", async (int issue, IChatClient chat, ILoggerFactory loggers, CancellationToken token) =>
        {
            ILogger logger = loggers.CreateLogger("Teasers");
            ChatResponse response = await chat.GetResponseAsync($"{Brief} Issue {issue}.", cancellationToken: token);
            logger.LogDebug("Teaser of {Issue} by {Model}", issue, response.ModelId);
            string html = "<article>" + response.Text + "</article>";
            return Results.Content(html, "text/html"); // expect: SI2007, SI2010
        });

        group.MapGet("/", () => Results.Content("<p>Choose an issue.</p>", "text/html"));
        return group;
    }
}

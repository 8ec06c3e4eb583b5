// shape: minimal API that renders generated pages
using Microsoft.Extensions.AI;

namespace Pages;

public static class LandingPages
{
    public static void MapLandingPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/campaign/{id:int}", async (int id, IChatClient chat, CancellationToken cancellationToken) =>
        {
            ChatResponse response = await chat.GetResponseAsync($"Write an HTML landing page for campaign {id}.", cancellationToken: cancellationToken);
            return Results.Content(response.Text, "text/html"); // expect: SI2007, SI2010
        });
    }
}

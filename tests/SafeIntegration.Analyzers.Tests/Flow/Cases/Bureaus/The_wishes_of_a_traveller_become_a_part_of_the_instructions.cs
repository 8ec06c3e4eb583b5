using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Travel.Itineraries;

public sealed record TripRequest(string City, int Days, string? Wishes);

[AiOutput]
public sealed record GeneratedItinerary(string Text);

public static class ItineraryEndpoints
{
    private static readonly HashSet<string> Cities = new(StringComparer.OrdinalIgnoreCase) { "Vienna", "Lisbon", "Oslo" };

    public static void MapItineraries(this IEndpointRouteBuilder app) => app.MapPost("/itineraries", PlanAsync);

    private static async Task<IResult> PlanAsync(TripRequest trip, IChatClient chat, CancellationToken cancellationToken)
    {
        if (!Cities.Contains(trip.City) || trip.Days is < 1 or > 14)
            return Results.BadRequest("Up to two weeks in Vienna, Lisbon or Oslo.");

        if (trip.Wishes is { Length: > 300 })
            return Results.BadRequest("Please be brief.");

        var instructions = new StringBuilder("You plan trips for a travel agency.");
        instructions.AppendLine().Append($"The trip goes to {trip.City} for {trip.Days} days.");
        if (!string.IsNullOrWhiteSpace(trip.Wishes))
            instructions.AppendLine().Append("Honour these wishes: ").Append(trip.Wishes.Trim());

        List<ChatMessage> messages = [new(ChatRole.User, "Plan the trip.")];
        messages.Insert(0, new ChatMessage(ChatRole.System, instructions.ToString())); // expect: SI2008

        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return Results.Ok(new GeneratedItinerary(response.Text));
    }
}

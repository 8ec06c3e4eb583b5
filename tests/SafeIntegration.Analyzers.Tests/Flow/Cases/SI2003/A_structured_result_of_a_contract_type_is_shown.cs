using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Flights;

[Contract("flights.query.v1")]
public sealed partial record FlightQuery
{
    public required string From { get; init; }

    public required string To { get; init; }

    [System.ComponentModel.DataAnnotations.Range(1, 9)]
    public required int Passengers { get; init; }
}

public sealed class FlightSearchBox(IChatClient chat)
{
    public FlightQuery? Current { get; private set; }

    public async Task TypeAsync(string wish)
    {
        ChatResponse<FlightQuery> response = await chat.GetResponseAsync<FlightQuery>("Which flight does the writer look for? " + wish);
        Current = response.Result;
        Console.WriteLine($"{Current.From} - {Current.To}, {Current.Passengers} passengers");
    }
}

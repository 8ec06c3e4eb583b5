using Microsoft.Extensions.AI;

namespace Flights;

public sealed class FlightQuery
{
    public string From { get; set; } = "";
    public string To { get; set; } = "";
    public int Passengers { get; set; } = 1;
}

public sealed class FlightSearchBox(IChatClient chat)
{
    public FlightQuery Current { get; private set; } = new();

    public async Task TypeAsync(string wish)
    {
        ChatResponse<FlightQuery> response = await chat.GetResponseAsync<FlightQuery>("Which flight does the writer look for? " + wish);
        Current = response.Result; // expect: SI2003
        Console.WriteLine($"{Current.From} - {Current.To}, {Current.Passengers} passengers");
    }
}

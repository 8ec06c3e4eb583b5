using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Routes;

public sealed record Stop(string Street, int Minute);

public sealed class RouteReader(IChatClient chat)
{
    public async Task<TimeSpan> LengthAsync(string description)
    {
        ChatResponse response = await chat.GetResponseAsync("Stops as a JSON array with street and minute: " + description);
        await using MemoryStream stream = new(Encoding.UTF8.GetBytes(response.Text));
        Stop[]? stops = await JsonSerializer.DeserializeAsync<Stop[]>(stream, JsonSerializerOptions.Web); // expect: SI2003
        return TimeSpan.FromMinutes(stops![^1].Minute - stops[0].Minute);
    }
}

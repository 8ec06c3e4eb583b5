// shape: switch expression on the status with reading in the good arm only
using System.Net;

namespace Reservations;

public sealed record Room(int Number);

public sealed class RoomClient(HttpClient hotel)
{
    public async Task<Room?> FindAsync(int number, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await hotel.GetAsync($"rooms/{number}", cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await response.Content.ReadFromJsonAsync<Room>(cancellationToken),
            HttpStatusCode.NotFound => null,
            _ => throw new HttpRequestException($"The hotel answers {(int)response.StatusCode}."),
        };
    }
}

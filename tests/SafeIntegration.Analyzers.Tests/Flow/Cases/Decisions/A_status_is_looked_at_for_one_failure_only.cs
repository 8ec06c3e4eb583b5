// shape: conflict is handled, everything else is read
using System.Net;
using SafeIntegration;

namespace Reservations;

public sealed record Reserved(string Number);

public sealed class ReservationClient(HttpClient hotel)
{
    public async Task<string?> ReserveAsync(int room)
    {
        using HttpResponseMessage response = await hotel.PostAsync($"rooms/{room}", null);
        if (response.StatusCode == HttpStatusCode.Conflict)
            return null;
        Reserved? reserved = await response.Content.ReadFromJsonAsync<Reserved>(); // expect: SI1007
        return reserved?.Number;
    }
}

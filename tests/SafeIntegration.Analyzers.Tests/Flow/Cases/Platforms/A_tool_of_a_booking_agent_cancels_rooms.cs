using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Tools.Booking;

public sealed class BookingTools(HttpClient hotel)
{
    public IList<AITool> All() =>
    [
        AIFunctionFactory.Create(FindRooms),
        AIFunctionFactory.Create(CancelAsync), // expect: SI2009
    ];

    [Description("Finds free rooms.")]
    public Task<string> FindRooms(int nights) => hotel.GetStringAsync($"rooms?nights={nights}");

    [Description("Cancels the booking of the guest.")]
    public async Task CancelAsync() => (await hotel.DeleteAsync("booking")).EnsureSuccessStatusCode();
}

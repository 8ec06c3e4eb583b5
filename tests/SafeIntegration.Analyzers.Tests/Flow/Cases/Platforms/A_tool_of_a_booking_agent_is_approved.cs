using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Tools.Approved;

public sealed class BookingTools(HttpClient hotel)
{
    public IList<AITool> All() =>
    [
        AIFunctionFactory.Create(FindRooms),
        new ApprovalRequiredAIFunction(AIFunctionFactory.Create(CancelAsync)),
    ];

    [Description("Finds free rooms.")]
    public Task<string> FindRooms(int nights) => hotel.GetStringAsync($"rooms?nights={nights}");

    [Description("Cancels the booking of the guest.")]
    public async Task CancelAsync() => (await hotel.DeleteAsync("booking")).EnsureSuccessStatusCode();
}

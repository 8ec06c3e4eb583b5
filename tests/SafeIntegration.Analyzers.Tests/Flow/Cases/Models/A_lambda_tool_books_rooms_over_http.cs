// shape: agent factory with an inline tool
using Microsoft.Extensions.AI;

namespace Office.Rooms;

public sealed record Slot(DateOnly Day, int FromHour, int ToHour);

public static class RoomAgent
{
    public static ChatOptions Options(HttpClient calendar, TimeProvider clock)
    {
        AIFunction today = AIFunctionFactory.Create(() => DateOnly.FromDateTime(clock.GetLocalNow().Date), "today");

        AIFunction book = AIFunctionFactory.Create(async (string room, Slot slot, CancellationToken token) => // expect: SI2009
        {
            if (slot.ToHour <= slot.FromHour)
                return "The meeting ends before it begins.";
            using HttpResponseMessage reply = await calendar.PostAsJsonAsync("bookings", new { room, slot.Day, slot.FromHour, slot.ToHour }, token); // expect: SI2001
            return reply.IsSuccessStatusCode ? "booked" : "The room is taken.";
        }, "book_room");

        return new ChatOptions
        {
            Instructions = "You book meeting rooms.",
            Tools = [today, book],
        };
    }
}

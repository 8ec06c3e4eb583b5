using System.ComponentModel;
using System.Net.Http.Json;
using Microsoft.Extensions.AI;

namespace Hotel.Concierge;

public sealed record Room(int Number, string Kind);

public sealed class BookingTools(HttpClient bookings)
{
    private static readonly Room[] Rooms = [new(101, "single"), new(102, "double"), new(201, "suite")];

    [Description("Lists the rooms of a kind.")]
    public IReadOnlyList<Room> FindRooms([Description("single, double or suite")] string kind) =>
        [.. Rooms.Where(room => room.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase))];

    [Description("Cancels a booking. Always ask the guest first.")]
    public async Task<string> CancelAsync([Description("the number of the booking")] int bookingId, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await bookings.DeleteAsync($"bookings/{bookingId}", cancellationToken); // expect: SI2001
        response.EnsureSuccessStatusCode();
        return "The booking is cancelled.";
    }
}

public sealed class Concierge
{
    private readonly IChatClient _chat;
    private readonly ChatOptions _options;

    public Concierge(IChatClient chat, BookingTools tools)
    {
        _chat = new ChatClientBuilder(chat).UseFunctionInvocation().Build();
        _options = new ChatOptions
        {
            ToolMode = ChatToolMode.Auto,
            Tools =
            [
                AIFunctionFactory.Create(tools.FindRooms),
                AIFunctionFactory.Create(tools.CancelAsync), // expect: SI2009
            ],
        };
    }

    public async Task TalkAsync(string guest, CancellationToken cancellationToken)
    {
        ChatResponse response = await _chat.GetResponseAsync(guest, _options, cancellationToken);
        Console.WriteLine(response.Text);
    }
}

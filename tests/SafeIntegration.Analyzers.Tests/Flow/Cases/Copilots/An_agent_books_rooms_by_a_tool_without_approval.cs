using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Office.Rooms;

public sealed record Reservation(string Room, DateTime From, DateTime Until, string Reason);

public interface IRoomSystem
{
    Task<IReadOnlyList<string>> FreeAsync(DateTime from, DateTime until, CancellationToken cancellationToken);

    [Effect]
    Task ReserveAsync(Reservation reservation, CancellationToken cancellationToken);
}

public sealed class RoomTools(IRoomSystem rooms)
{
    [Description("Lists the rooms that are free.")]
    public Task<IReadOnlyList<string>> FindAsync(DateTime from, int minutes, CancellationToken cancellationToken) =>
        rooms.FreeAsync(from, from.AddMinutes(minutes), cancellationToken);

    [Description("Books a room. Always ask the user first.")]
    public async Task<string> BookAsync(string room, DateTime from, int minutes, string reason, CancellationToken cancellationToken)
    {
        if (minutes is < 15 or > 480)
            return "Rooms are booked for 15 minutes to 8 hours.";

        var reservation = new Reservation(room, from, from.AddMinutes(minutes), reason);
        await rooms.ReserveAsync(reservation, cancellationToken); // expect: SI2001
        return $"{room} is booked.";
    }
}

public sealed class RoomAssistant
{
    private readonly IChatClient _chat;
    private readonly ChatOptions _options;

    public RoomAssistant(IChatClient inner, RoomTools tools)
    {
        _chat = new ChatClientBuilder(inner).UseFunctionInvocation().Build();
        AITool find = AIFunctionFactory.Create(tools.FindAsync, "find_rooms");
        AITool book = AIFunctionFactory.Create(tools.BookAsync, "book_room"); // expect: SI2009
        _options = new ChatOptions { Tools = [find, book] };
    }

    public async Task<string> TalkAsync(IList<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        ChatResponse response = await _chat.GetResponseAsync(conversation, _options, cancellationToken);
        conversation.AddMessages(response);
        return response.Text;
    }
}

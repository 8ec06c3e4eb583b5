using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Chat.Rooms;

[AiOutput]
public sealed record Line(string Author, string Text, DateTimeOffset At);

public sealed class Room
{
    private readonly Lock _lock = new();
    private readonly List<Line> _lines = [];
    private readonly List<ChannelWriter<Line>> _listeners = [];

    public IReadOnlyList<Line> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    public void Say(Line line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            _listeners.RemoveAll(l => !l.TryWrite(line));
        }
    }

    public ChannelReader<Line> Listen()
    {
        Channel<Line> channel = Channel.CreateBounded<Line>(100);
        lock (_lock)
            _listeners.Add(channel.Writer);
        return channel.Reader;
    }
}

public sealed class RoomHub(IChatClient chat, TimeProvider clock, ILogger<RoomHub> logger)
{
    private const string Instructions = "You take part in a conversation between colleagues. Answer the last line.";
    private readonly ConcurrentDictionary<string, Room> _rooms = new(StringComparer.OrdinalIgnoreCase);

    public Room this[string name] => _rooms.GetOrAdd(name, static _ => new Room());

    public async Task SayAsync([ExternalInput] string room, [ExternalInput] string author, [ExternalInput] string text, CancellationToken cancellationToken)
    {
        Room target = this[room];
        target.Say(new Line(author, text, clock.GetUtcNow()));
        if (!text.StartsWith("@bot", StringComparison.OrdinalIgnoreCase))
            return;

        List<ChatMessage> messages = [new(ChatRole.System, Instructions)];
        messages.AddRange(target.Lines.TakeLast(20).Select(l => new ChatMessage(ChatRole.User, $"{l.Author}: {l.Text}")));

        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        logger.LogInformation("{Room}: {Tokens} tokens.", room, response.Usage?.TotalTokenCount);
        target.Say(new Line("bot", response.Text, clock.GetUtcNow()));
    }
}

public static class RoomEndpoints
{
    public static void MapRooms(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rooms/{name}/lines", (string name, RoomHub hub) => hub[name].Lines);
}

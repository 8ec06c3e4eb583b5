// shape: device gateway, web socket to channel to effect
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using SafeIntegration;

namespace Devices;

internal static class Inbox
{
    public static Channel<string> Commands { get; } = Channel.CreateUnbounded<string>();
}

public sealed class SocketEndpoint
{
    public static async Task PumpAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[4096];
        while (socket.State == WebSocketState.Open)
        {
            WebSocketReceiveResult frame = await socket.ReceiveAsync(buffer, cancellationToken);
            if (frame.MessageType == WebSocketMessageType.Text)
                Inbox.Commands.Writer.TryWrite(Encoding.UTF8.GetString(buffer, 0, frame.Count));
        }
    }
}

public sealed class CommandWorker(IActuator actuator) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string command in Inbox.Commands.Reader.ReadAllAsync(stoppingToken))
            actuator.Move(command); // expect: SI1001
    }
}

public interface IActuator
{
    [Effect]
    void Move(string command);
}

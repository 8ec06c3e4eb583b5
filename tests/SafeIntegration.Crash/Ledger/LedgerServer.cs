using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SafeIntegration.Crash.Ledger;

/// <summary>What follows from a message: an answer, or none, and what to do before it is sent and once it is on its way.</summary>
internal readonly record struct Reply(string? Text, Action? Afterwards = null, Action? Before = null);

/// <summary>Listens on loopback to the children of a round. The messages of one child are received in order.</summary>
internal sealed class LedgerServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, Message, Reply> _receive;
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;

    /// <param name="receive">Receives the messages of the child with the given number.</param>
    public LedgerServer(Func<int, Message, Reply> receive)
    {
        _receive = receive;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _connections.Add(TalkAsync(await _listener.AcceptTcpClientAsync()));
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient connection)
    {
        using TcpClient client = connection;
        client.NoDelay = true;
        try
        {
            NetworkStream stream = client.GetStream();
            using var reader = new StreamReader(stream);
            int life = 0;
            while (await reader.ReadLineAsync() is { } line && Message.Parse(line) is var (id, message))
            {
                if (message.Verb == Verb.Hello)
                    life = int.Parse(message.Order, CultureInfo.InvariantCulture);
                Reply reply = _receive(life, message);
                reply.Before?.Invoke();
                if (reply.Text is { } text)
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}\t{text}\n")));
                reply.Afterwards?.Invoke();
            }
        }
        catch (IOException)
        {
            // The child was killed.
        }
    }
}

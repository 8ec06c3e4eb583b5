using System.Net;
using System.Net.Sockets;

namespace SafeIntegration.Crash.ServerFaults;

/// <summary>Stands between the children and the server, and strikes one connection at a time when it is told to. Thread-safe.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly int _serverPort;
    private readonly Task _accepting;
    private Strike? _armed;

    public Proxy(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Has the next connection that comes to the moment struck.</summary>
    public void Arm(Strike strike) => Volatile.Write(ref _armed, strike);

    public void Disarm() => Volatile.Write(ref _armed, null);

    /// <summary>The strike for this moment, which is then nobody else's.</summary>
    public Strike? Take(bool isCommit) =>
        Volatile.Read(ref _armed) is { } armed && (isCommit || armed.Kind == FaultKind.CutAnywhere) && Interlocked.CompareExchange(ref _armed, null, armed) == armed ? armed : null;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Closed.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _serverPort, _closing.Token);
            await new ProxiedConnection(this, near, far).RunAsync(_closing.Token);
        }
        catch (Exception problem) when (problem is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The server is down, one side hung up, or the connection was struck.
        }
    }
}

/// <summary>A fault that waits for its moment.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Delay">How long a delay lasts.</param>
/// <param name="Terminate">Ends the server process of the connection that comes from this local port.</param>
internal sealed record Strike(FaultKind Kind, TimeSpan Delay, Func<int, Task> Terminate)
{
    /// <summary>Completes when it has struck.</summary>
    public TaskCompletionSource Struck { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

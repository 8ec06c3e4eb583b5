using System.Net;
using System.Net.Sockets;

namespace SafeIntegration.Crash.ServerFaults;

/// <summary>One connection through the proxy.</summary>
internal sealed class ProxiedConnection(Proxy proxy, TcpClient near, TcpClient far)
{
    private volatile Strike? _swallowing;

    // How Npgsql ends a transaction: the simple query "COMMIT", as one message.
    private static ReadOnlySpan<byte> Commit => "Q\0\0\0\vCOMMIT\0"u8;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        (near.NoDelay, far.NoDelay) = (true, true);
        // Whoever ends first ends both.
        await (await Task.WhenAny(SendAsync(cancellationToken), AnswerAsync(cancellationToken)));
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[32 * 1024];
        int count;
        while ((count = await near.GetStream().ReadAsync(buffer, cancellationToken)) > 0)
        {
            bool isCommit = buffer.AsSpan(0, count).IndexOf(Commit) >= 0;
            if (proxy.Take(isCommit) is not { } strike)
                await far.GetStream().WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            else if (!await StrikeAsync(strike, buffer.AsMemory(0, count), cancellationToken))
                return;
        }
    }

    /// <summary>Returns whether the connection lives on.</summary>
    private async Task<bool> StrikeAsync(Strike strike, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        NetworkStream server = far.GetStream();
        int port = ((IPEndPoint)far.Client.LocalEndPoint!).Port;
        bool livesOn = false;
        switch (strike.Kind)
        {
            case FaultKind.AnswerLost:
                // Struck when the answer is there, and kept from the client.
                _swallowing = strike;
                await server.WriteAsync(message, cancellationToken);
                return true;
            case FaultKind.CommitDelayed:
                await Task.Delay(strike.Delay, cancellationToken);
                await server.WriteAsync(message, cancellationToken);
                livesOn = true;
                break;
            case FaultKind.CutWithCommit:
                await server.WriteAsync(message, cancellationToken);
                break;
            case FaultKind.TerminatedBeforeCommit:
                await strike.Terminate(port);
                // Before the message, which may meet a connection that is closed already.
                strike.Struck.TrySetResult();
                await server.WriteAsync(message, cancellationToken);
                livesOn = true;
                break;
            case FaultKind.TerminatedInCommit:
                await server.WriteAsync(message, cancellationToken);
                await strike.Terminate(port);
                livesOn = true;
                break;
            default:
                // Half of a message, so that the server sees that something is missing.
                await server.WriteAsync(message[..(strike.Kind == FaultKind.CutAnywhere ? message.Length / 2 : 0)], cancellationToken);
                break;
        }

        strike.Struck.TrySetResult();
        return livesOn;
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[32 * 1024];
        int count;
        while ((count = await far.GetStream().ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (_swallowing is { } strike)
            {
                strike.Struck.TrySetResult();
                return;
            }

            await near.GetStream().WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }
}

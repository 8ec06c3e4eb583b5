using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SafeIntegration.Crash.Ledger;

namespace SafeIntegration.Crash;

/// <summary>A child's connection to the ledger, over which it also says what it is about to do. One line a message, one line an answer, any number at once.</summary>
internal sealed class LedgerClient : IAsyncDisposable
{
    private readonly TcpClient _connection = new() { NoDelay = true };
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _waiting = new();
    private int _lastId;
    private Task _reading = Task.CompletedTask;

    public static async Task<LedgerClient> ConnectAsync(int port, int life)
    {
        var client = new LedgerClient();
        await client._connection.ConnectAsync(IPAddress.Loopback, port);
        client._reading = client.ReadAsync();
        await client.AskAsync(new(Verb.Hello, Order: life.ToString(CultureInfo.InvariantCulture)), CancellationToken.None);
        return client;
    }

    /// <summary>Sends an effect: first the announcement, then the request itself.</summary>
    /// <exception cref="EffectNotAppliedException">The receiver has said before that it does not have it, and takes it no more.</exception>
    public async Task SendAsync(EffectKind kind, string order, EffectContext context, CancellationToken cancellationToken)
    {
        await AskAsync(new(Verb.About, kind, order, context.IdempotencyKey, context.Attempt), cancellationToken);
        if (await AskAsync(new(Verb.Arrive, kind, order, context.IdempotencyKey, context.Attempt), cancellationToken) == Book.Refused)
            throw new EffectNotAppliedException("too late");
    }

    public async Task<string> AskAsync(Message message, CancellationToken cancellationToken)
    {
        int id = Interlocked.Increment(ref _lastId);
        TaskCompletionSource<string> answer = _waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // From here on it is sent: half a line would spoil the connection, and nobody may send after the time limit.
            cancellationToken.ThrowIfCancellationRequested();
            await _connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(message.ToLine(id) + '\n'), CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }

        return await answer.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _reading;
        _turn.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            using var reader = new StreamReader(_connection.GetStream());
            while (await reader.ReadLineAsync() is { } line)
            {
                string[] parts = line.Split('\t');
                if (_waiting.TryRemove(int.Parse(parts[0], CultureInfo.InvariantCulture), out TaskCompletionSource<string>? answer))
                    answer.TrySetResult(parts[1]);
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The supervisor is gone or this child stops; either way nobody answers any more.
        }

        foreach (TaskCompletionSource<string> answer in _waiting.Values)
            answer.TrySetException(new IOException("The ledger is gone."));
    }
}

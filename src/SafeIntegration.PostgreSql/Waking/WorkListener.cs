using Microsoft.Extensions.Logging;
using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Hears what other stores tell of work, on a connection of its own, and passes it on. A connection that is lost is replaced, at once the first time and then with growing pauses; what was
/// told meanwhile is lost, so that everybody is woken once when it stands again.
/// </summary>
internal sealed class WorkListener(PostgreSqlJournalOptions options, Schema schema, string self, WorkSubscribers subscribers, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task? _running;
    private int _losses;
    private bool _isDisposed;

    /// <summary>Begins to listen, unless it has begun already.</summary>
    public void Start()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(PostgreSqlJournalStore));
            _running ??= Task.Run(RunAsync);
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        if (_running is { } running)
            await running.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        NpgsqlDataSource source = CreateSource();
        await using (source.ConfigureAwait(false))
        {
            while (!_stop.IsCancellationRequested)
            {
                try
                {
                    await ListenAsync(source).ConfigureAwait(false);
                }
                catch (Exception) when (_stop.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception problem)
                {
                    // A connection that breaks once is nothing to tell; one that cannot be replaced is, and only once.
                    if (++_losses == 2)
                        Log.NotListening(logger, problem.GetType().Name);
                    await Task.Delay(PauseAfter(_losses), time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }

    private async Task ListenAsync(NpgsqlDataSource source)
    {
        NpgsqlConnection connection = await source.OpenConnectionAsync(_stop.Token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            connection.Notification += (_, told) => Hear(told.Payload);
            using (var listen = new NpgsqlCommand(schema.Qualify(Notice.Listen), connection))
                await listen.ExecuteNonQueryAsync(_stop.Token).ConfigureAwait(false);
            if (_losses >= 2)
                Log.ListeningAgain(logger);
            subscribers.Tell(null);
            while (true)
            {
                await connection.WaitAsync(_stop.Token).ConfigureAwait(false);
                _losses = 0;
            }
        }
    }

    private void Hear(string payload)
    {
        var notice = Notice.Parse(payload);
        if (notice.Sender != self)
            subscribers.Tell(notice.Integration);
    }

    private static TimeSpan PauseAfter(int losses) =>
        losses < 2 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(MaxPause.TotalSeconds, 1 << Math.Min(losses - 2, 5)));

    // Not from the pool of the others: a connection that is never given back could be the last.
    private NpgsqlDataSource CreateSource()
    {
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        NpgsqlConnectionStringBuilder settings = builder.ConnectionStringBuilder;
        settings.Enlist = false;
        settings.Pooling = false;
        settings.Multiplexing = false;
        // A connection that waits notices only so that the other side is gone.
        if (settings.KeepAlive == 0)
            settings.KeepAlive = PostgreSqlJournalDefaults.ListenKeepAliveSeconds;
        options.ConfigureDataSource?.Invoke(builder);
        return builder.Build();
    }
}

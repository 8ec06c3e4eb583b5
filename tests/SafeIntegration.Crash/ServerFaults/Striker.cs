using System.Diagnostics;
using Npgsql;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.ServerFaults;

/// <summary>Does faults, one after the other, drawn from a seed.</summary>
internal sealed class Striker(ServerUnderTest server, Proxy proxy, PostgreSqlPlace place, Guard guard, Book book, Random random)
{
    private const int MaxDelay = 2500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Those that take the whole server down are rare, because each costs a second or two.
    private static readonly FaultKind[] Kinds =
    [
        .. Enumerable.Repeat(Enum.GetValues<FaultKind>().Where(kind => kind < FaultKind.ProcessKilled), 4).SelectMany(kinds => kinds),
        FaultKind.ProcessKilled, FaultKind.ServerKilled,
    ];

    /// <summary>Draws a fault and does it. Null if its moment did not come.</summary>
    public async Task<FaultKind?> StrikeAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(random.Next(60), cancellationToken);
        FaultKind kind = Kinds[random.Next(Kinds.Length)];
        TimeSpan delay = TimeSpan.FromMilliseconds(random.Next(MaxDelay));
        try
        {
            bool isDone = await StrikeAsync(kind, delay, cancellationToken);
            if (isDone)
                book.Note(0, kind.ToString());
            return isDone ? kind : null;
        }
        catch (NpgsqlException)
        {
            // The server still recovers from the fault before.
            return null;
        }
    }

    private async Task<bool> StrikeAsync(FaultKind kind, TimeSpan delay, CancellationToken cancellationToken) => kind switch
    {
        FaultKind.TerminatedAnywhere => await QueryAsync("SELECT pg_terminate_backend(pid)", "state <> 'idle'", cancellationToken) is not null,
        FaultKind.ProcessKilled => await KillProcessAsync(cancellationToken),
        FaultKind.ServerKilled => await KillServerAsync(),
        _ => await StrikeConnectionAsync(new(kind, delay, TerminateAsync), cancellationToken),
    };

    private async Task<bool> StrikeConnectionAsync(Strike strike, CancellationToken cancellationToken)
    {
        proxy.Arm(strike);
        bool isStruck = await Task.WhenAny(strike.Struck.Task, Task.Delay(Patience, cancellationToken)) == strike.Struck.Task;
        proxy.Disarm();
        return isStruck;
    }

    // Waits until it is gone.
    private async Task TerminateAsync(int clientPort)
    {
        try
        {
            await QueryAsync("SELECT pg_terminate_backend(pid, 5000)", $"client_port = {clientPort}", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The server still recovers from the fault before, so the process is gone already.
        }
    }

    private async Task<bool> KillProcessAsync(CancellationToken cancellationToken)
    {
        if (await QueryAsync("SELECT pid", "true", cancellationToken) is not int process)
            return false;
        Signals.End(process);
        await AwaitServerAsync(cancellationToken);
        return true;
    }

    private async Task<bool> KillServerAsync()
    {
        Signals.End(server.Cluster.Postmaster);
        await server.Cluster.RestartAsync();
        guard.Server(server.Cluster.Postmaster);
        return true;
    }

    private async Task AwaitServerAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await place.QueryAsync("SELECT 1", _ => { }, cancellationToken);
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < Patience)
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    /// <summary>Asks about one connection of a child, drawn by the server; null if there is none.</summary>
    private async Task<object?> QueryAsync(string what, string which, CancellationToken cancellationToken)
    {
        object? value = null;
        string sql = $"{what} FROM (SELECT pid FROM pg_stat_activity WHERE application_name = '{PostgreSqlPlace.ApplicationName}' AND {which} ORDER BY random() LIMIT 1) AS one";
        await place.QueryAsync(sql, reader => value = reader.GetValue(0), cancellationToken);
        return value;
    }
}

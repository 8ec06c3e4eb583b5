using System.Net;
using System.Net.Sockets;

namespace SafeIntegration.PostgreSql.Tests.Server;

/// <summary>A PostgreSQL server on a loopback port, with its data in a temporary folder. Nothing of it is left at the end.</summary>
internal sealed class TemporaryCluster : IAsyncDisposable
{
    private const int MaxStarts = 10;
    private readonly string _binaries;
    private readonly Account _account;
    private readonly string _folder;
    private readonly bool _isDurable;
    private int _port;

    private TemporaryCluster(string binaries, Account account, string folder, bool isDurable) =>
        (_binaries, _account, _folder, _isDurable) = (binaries, account, folder, isDurable);

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Database=postgres;Username=postgres";

    /// <summary>Everything of it is in here.</summary>
    public string Folder => _folder;

    /// <summary>The process that owns all others of the server. Changes with each start.</summary>
    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    private string Data => Path.Combine(_folder, "data");

    private string Log => Path.Combine(_folder, "log");

    /// <param name="binaries">The folder of the programs.</param>
    /// <param name="isDurable">Whether a commit waits for the disk. Not under test as a rule, since it is the server's own business; where speed is measured it counts.</param>
    public static async Task<TemporaryCluster> StartAsync(string binaries, bool isDurable = false)
    {
        var cluster = new TemporaryCluster(binaries, Account.Choose(), Directory.CreateTempSubdirectory("postgresql-").FullName, isDurable);
        try
        {
            await cluster._account.OwnAsync(cluster._folder);
            await cluster.RunAsync("initdb", "--pgdata", cluster.Data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-sync");
            await cluster.StartAsync();
            return cluster;
        }
        catch
        {
            cluster.Delete();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await RunAsync("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate", "--wait");
        }
        finally
        {
            Delete();
        }
    }

    /// <summary>Starts a server that was killed, on the same port; it recovers first. Tries until the processes of the one before are gone.</summary>
    public Task RestartAsync() => StartAsync(_port);

    private async Task StartAsync(int? port = null)
    {
        for (int attempt = 1; ; attempt++)
        {
            _port = port ?? FreePort();
            // Unless asked for, durability is the server's own business and not under test here.
            string options = $"-h 127.0.0.1 -p {_port} -k '' -c max_connections=300" + (_isDurable ? "" : " -c fsync=off -c full_page_writes=off");
            try
            {
                await RunAsync("pg_ctl", "start", "--pgdata", Data, "--wait", "--log", Log, "--options", options);
                return;
            }
            catch (InvalidOperationException) when (attempt < MaxStarts)
            {
                // Another program was quicker to take the port, or a process of the server before still has it.
                if (port is not null)
                    await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
            catch (InvalidOperationException exception)
            {
                throw new InvalidOperationException($"{exception.Message} {(File.Exists(Log) ? await File.ReadAllTextAsync(Log) : "")}", exception);
            }
        }
    }

    private Task RunAsync(string program, params string[] arguments) => _account.RunAsync(Path.Combine(_binaries, program), arguments);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Delete() => Directory.Delete(_folder, recursive: true);
}

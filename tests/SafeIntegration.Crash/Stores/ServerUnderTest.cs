using Npgsql;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Crash.Stores;

/// <summary>A PostgreSQL of our own, which ends with the supervisor even if that is killed; or the one of <c>SAFEINTEGRATION_POSTGRES</c>.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    public const string HowToGet =
        "No PostgreSQL was found on PATH or under /usr/lib/postgresql. Install one (Debian: apt-get install postgresql), or name a database to test in by a "
        + "connection string in SAFEINTEGRATION_POSTGRES.";

    private readonly TemporaryCluster? _cluster;

    private ServerUnderTest(TemporaryCluster? cluster, string connectionString) => (_cluster, ConnectionString) = (cluster, connectionString);

    public string ConnectionString { get; }

    /// <summary>Whether one can be had.</summary>
    public static bool IsAvailable => Named is { Length: > 0 } || PostgreSqlBinaries.Find() is not null;

    /// <summary>The server's own processes, where they are ours to kill.</summary>
    /// <exception cref="InvalidOperationException">It is somebody else's server.</exception>
    public TemporaryCluster Cluster => _cluster ?? throw new InvalidOperationException("The server of SAFEINTEGRATION_POSTGRES is not ours to kill. Unset the variable.");

    /// <summary>Whether one can be had that is ours to kill.</summary>
    public static bool IsOurs => Named is not { Length: > 0 } && PostgreSqlBinaries.Find() is not null;

    /// <summary>Whether a test must not be skipped for want of one.</summary>
    public static bool IsRequired =>
        Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("SAFEINTEGRATION_REQUIRE_POSTGRES") == "1";

    /// <summary>Where it listens.</summary>
    public int Port => new NpgsqlConnectionStringBuilder(ConnectionString).Port;

    /// <summary>How to connect by way of a proxy on this machine.</summary>
    public string ConnectionStringThrough(int port) => new NpgsqlConnectionStringBuilder(ConnectionString) { Host = "127.0.0.1", Port = port }.ToString();

    private static string? Named => Environment.GetEnvironmentVariable("SAFEINTEGRATION_POSTGRES");

    /// <exception cref="InvalidOperationException">There is no PostgreSQL, or it does not start.</exception>
    public static async Task<ServerUnderTest> StartAsync(Guard guard)
    {
        if (Named is { Length: > 0 } named)
            return new(null, named);
        string binaries = PostgreSqlBinaries.Find()
            ?? throw new InvalidOperationException(HowToGet);
        TemporaryCluster cluster = await TemporaryCluster.StartAsync(binaries);
        guard.Server(cluster.Postmaster);
        guard.Delete(cluster.Folder);
        return new(cluster, cluster.ConnectionString);
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}

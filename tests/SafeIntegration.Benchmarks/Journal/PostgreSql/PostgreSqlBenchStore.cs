using Npgsql;
using SafeIntegration.Benchmarks.Harness;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>A server of our own, as durable as one that nobody has configured, and a schema a journal.</summary>
internal sealed class PostgreSqlBenchStore : IBenchStore
{
    private readonly TemporaryCluster? _cluster;
    private readonly string _connectionString;

    private PostgreSqlBenchStore(TemporaryCluster? cluster, string connectionString) => (_cluster, _connectionString) = (cluster, connectionString);

    public string Name => "postgresql";

    public static async Task<PostgreSqlBenchStore> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("SAFEINTEGRATION_POSTGRES") is { Length: > 0 } given)
            return new(null, given);
        string binaries = PostgreSqlBinaries.Find() ?? throw new InvalidOperationException("No PostgreSQL was found. Install one, or name one in SAFEINTEGRATION_POSTGRES.");
        TemporaryCluster cluster = await TemporaryCluster.StartAsync(binaries, isDurable: true);
        return new(cluster, cluster.ConnectionString);
    }

    public double CpuMilliseconds() => ProcessClock.Now() + (_cluster is null ? 0 : ServerClock.Now(_cluster.Postmaster));

    public async Task<IContender> OpenRawAsync(bool isGrouped) => await RawPostgreSql.OpenAsync(_connectionString, isGrouped);

    public IReadOnlyList<string> JournalArguments(string journal) => ["postgresql", _connectionString, journal];

    public void Use(SafeIntegrationBuilder builder, string journal) => builder.UsePostgreSql(_connectionString, options => options.Schema = journal);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}

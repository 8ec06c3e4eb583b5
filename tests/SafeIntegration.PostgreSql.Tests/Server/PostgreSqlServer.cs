using SafeIntegration.PostgreSql.Tests.Server;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

namespace SafeIntegration.PostgreSql.Tests.Server;

/// <summary>
/// One PostgreSQL for all tests: that of <c>SAFEINTEGRATION_POSTGRES</c> (a connection string), or one of the installed binaries, started when the first test asks
/// for it and deleted at the end.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string HowToGet =
        "No PostgreSQL was found on PATH or under /usr/lib/postgresql. Install one (Debian: apt-get install postgresql), or name a database to test in by a "
        + "connection string in SAFEINTEGRATION_POSTGRES.";

    private readonly SemaphoreSlim _starting = new(1);
    private TemporaryCluster? _cluster;
    private string? _connectionString = Environment.GetEnvironmentVariable("SAFEINTEGRATION_POSTGRES");

    /// <summary>How to connect, with the right to create schemas. Skips the test where there is no PostgreSQL, unless there has to be one.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!string.IsNullOrEmpty(_connectionString))
                return _connectionString;
            if (PostgreSqlBinaries.Find() is not { } binaries)
            {
                Assert.SkipUnless(IsRequired, HowToGet);
                throw new InvalidOperationException(HowToGet);
            }

            _cluster = await TemporaryCluster.StartAsync(binaries);
            return _connectionString = _cluster.ConnectionString;
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        _starting.Dispose();
    }

    /// <summary>Whether a test must not be skipped for want of one.</summary>
    internal static bool IsRequired =>
        Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("SAFEINTEGRATION_REQUIRE_POSTGRES") == "1";
}

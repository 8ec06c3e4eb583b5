using System.Globalization;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Crash.Stores;

/// <summary>Has a fresh journal for each round, and cleans up at the end.</summary>
internal abstract class Bench : IAsyncDisposable
{
    /// <summary>The journal of a round.</summary>
    public abstract JournalPlace PlaceOf(int round);

    public abstract ValueTask DisposeAsync();

    /// <exception cref="InvalidOperationException">There is no PostgreSQL.</exception>
    public static async Task<Bench> OpenAsync(StoreKind kind, Guard guard) => kind == StoreKind.Sqlite
        ? new SqliteBench(guard)
        : new PostgreSqlBench(await ServerUnderTest.StartAsync(guard));
}

/// <summary>Journals in files of a temporary folder.</summary>
internal sealed class SqliteBench : Bench
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("safe-integration-crash-");

    public SqliteBench(Guard guard) => guard.Delete(_folder.FullName);

    public override JournalPlace PlaceOf(int round) =>
        new SqlitePlace(Path.Combine(_folder.CreateSubdirectory(round.ToString(CultureInfo.InvariantCulture)).FullName, "journal.db"));

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Journals in schemas of one server.</summary>
internal sealed class PostgreSqlBench(ServerUnderTest server) : Bench
{
    public override JournalPlace PlaceOf(int round) => new PostgreSqlPlace(server.ConnectionString, server.ConnectionString, round);

    public override ValueTask DisposeAsync() => server.DisposeAsync();
}

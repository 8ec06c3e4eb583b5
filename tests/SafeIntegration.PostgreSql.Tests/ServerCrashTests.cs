using System.Diagnostics;
using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>The server crashes before a commit, recovers, and gives the numbers of lost transactions to others.</summary>
public sealed class ServerCrashTests
{
    private const int Crashes = 3;
    private const int Others = 30;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_lost_with_the_server_is_never_taken_for_what_another_committed_under_the_same_number(bool isNew)
    {
        Assert.SkipUnless(PostgreSqlBinaries.Find() is not null || PostgreSqlServer.IsRequired, "Needs a PostgreSQL of its own, to crash: install one (Debian: apt-get install postgresql).");
        await using TemporaryCluster cluster = await TemporaryCluster.StartAsync(PostgreSqlBinaries.Find()!);
        string others = cluster.ConnectionString + ";Pooling=false";
        int? victim = null;
        await using var store = new PostgreSqlJournalStore(new()
        {
            ConnectionString = cluster.ConnectionString + ";Timeout=60",
            UseNotifications = false,
            Committing = async backend =>
            {
                if (victim != 0)
                    return;
                victim = backend;
                await CrashAsync(backend, others);
            },
        });
        await store.InitializeAsync(Token);
        await WriteAsync(others, "CREATE TABLE other (n int)");

        for (int crash = 0; crash < Crashes; crash++)
        {
            ItemRecord? before = isNew ? null : await store.SaveAsync(Items.New());
            victim = 0;
            ItemRecord item = await store.SaveAsync(before is null ? Items.New($"key-{crash}") : Items.Next(before, AuditAction.Approved));
            Assert.NotEqual(0, victim);
            Assert.Equal(item, await store.FindAsync(item.Id, Token));
        }
    }

    // What the transaction wrote is not in the server's log yet, so its number is free again; everybody else takes the next ones.
    private static async Task CrashAsync(int backend, string others)
    {
        using Process process = Process.GetProcessById(backend);
        process.Kill();
        await process.WaitForExitAsync(Token);
        while (!await TryWriteAsync(others, "INSERT INTO other VALUES (1)"))
            await Task.Yield();
        for (int i = 0; i < Others; i++)
            await WriteAsync(others, "INSERT INTO other VALUES (1)");
    }

    private static async Task<bool> TryWriteAsync(string connectionString, string sql)
    {
        try
        {
            await WriteAsync(connectionString, sql);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task WriteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }
}

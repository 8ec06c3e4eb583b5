using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SafeIntegration.Running;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>Work on a SQLite journal of all kinds that write: migration, group commits of items with contents, decisions, claims, transactional effects, closing and opening again.</summary>
/// <param name="folder">Where the file is.</param>
/// <param name="vfs">The VFS it goes through.</param>
/// <param name="log">What the disk does meanwhile.</param>
/// <param name="random">Draws sizes and numbers.</param>
/// <param name="unsynced">Whether SQLite is told not to wait for the disk, which must lose what was promised.</param>
internal sealed class Workload(string folder, string vfs, DiskLog log, Random random, bool unsynced)
{
    public const string FileName = "journal.db";
    private const int Waves = 5;
    private const int MaxWidth = 9;
    private const int MaxContent = 9000;
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(55);

    private readonly ConcurrentQueue<Promise> _promises = new();

    /// <summary>Runs, and returns what was promised on the way.</summary>
    public async Task<IReadOnlyCollection<Promise>> RunAsync(CancellationToken cancellationToken)
    {
        for (int opening = 0; opening < 2; opening++)
        {
            await using var journal = new SqliteJournalStore(new() { ConnectionString = $"Data Source={Path.Combine(folder, FileName)};Vfs={vfs}", ConnectionOpened = Configure });
            await journal.InitializeAsync(cancellationToken);
            for (int wave = 0; wave < Waves; wave++)
            {
                int first = ((opening * Waves) + wave) * MaxWidth;
                int[] sizes = [.. Enumerable.Range(0, 1 + random.Next(MaxWidth)).Select(_ => random.Next(MaxContent))];
                await Task.WhenAll(sizes.Select((size, index) => WalkAsync(journal, first + index, size, cancellationToken)));
                await journal.ClaimDueAsync(new([Order.IntegrationOf(EffectKind.Transactional)], "worker", Now, TimeSpan.FromMinutes(1), MaxWidth), cancellationToken);
            }
        }

        return _promises;
    }

    // Checkpoints every few commits instead of every few hundred, because the power must also go in the middle of those.
    private void Configure(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_autocheckpoint = 30;" + (unsynced ? "PRAGMA synchronous = OFF;" : "");
        command.ExecuteNonQuery();
    }

    private async Task WalkAsync(SqliteJournalStore journal, int number, int size, CancellationToken cancellationToken)
    {
        byte[] input = new byte[size];
        new Random(number).NextBytes(input);
        ItemChange received = ItemChange.New(New(number)).Keep(ItemContent.Of(ContentKind.Input, input)).Record(Now, AuditChain.System, AuditAction.Received);
        ItemRecord item = await CommitAsync(journal, received, cancellationToken);
        item = await CommitAsync(journal, ItemChange.Of(item).Record(Now, AuditChain.System, AuditAction.Automatic).To(ItemState.Due, Now, dueAt: Now.AddMinutes(number % 3)), cancellationToken);
        if (number % 3 == 0)
            return;
        ItemChange started = ItemChange.Of(item).Record(Now, AuditChain.System, AuditAction.Started).To(ItemState.Started, Now);
        ItemChange applied = ItemChange.Of(started.Item).Record(Now, AuditChain.System, AuditAction.Applied).To(ItemState.Applied, Now);
        JournalCommit last = applied.ToCommit();
        if (await journal.CommitWithEffectAsync(started.ToCommit(), last, (transaction, token) => WriteRowAsync(transaction, item, token), cancellationToken) == CommitOutcome.Committed)
            _promises.Enqueue(new(log.Count, last.Item, last.Audit[^1], Effect: true));
    }

    private async Task<ItemRecord> CommitAsync(SqliteJournalStore journal, ItemChange change, CancellationToken cancellationToken)
    {
        JournalCommit commit = change.ToCommit();
        if (await journal.CommitAsync(commit, cancellationToken) != CommitOutcome.Committed)
            throw new InvalidOperationException("Nobody else writes here, and yet a commit was refused.");
        _promises.Enqueue(new(log.Count, commit.Item, commit.Audit[^1], Effect: false));
        return commit.Item;
    }

    private static async Task WriteRowAsync(DbTransaction transaction, ItemRecord item, CancellationToken cancellationToken)
    {
        await using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "CREATE TABLE IF NOT EXISTS crash_effect (order_id TEXT NOT NULL); INSERT INTO crash_effect (order_id) VALUES (@order)";
        DbParameter order = command.CreateParameter();
        (order.ParameterName, order.Value) = ("@order", item.ItemKey);
        command.Parameters.Add(order);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static ItemRecord New(int number) => new()
    {
        Id = ItemId.New(Now),
        Integration = Order.IntegrationOf(EffectKind.Transactional),
        ItemKey = Order.IdOf(0, number),
        PayloadHash = "",
        State = ItemState.Received,
        PlanVersion = "",
        Version = 1,
        CreatedAt = Now,
        UpdatedAt = Now,
    };
}

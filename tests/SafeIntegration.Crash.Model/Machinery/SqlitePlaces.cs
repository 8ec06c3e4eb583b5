using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>Journals in SQLite files, each a copy of one that was migrated beforehand. Every process opens the file by itself.</summary>
internal sealed class SqlitePlaces : IPlaces
{
    private const string CreateRows = "CREATE TABLE bill_row (integration TEXT NOT NULL, item_key TEXT NOT NULL, idempotency_key TEXT NOT NULL, value TEXT NOT NULL)";
    private const string InsertRow = "INSERT INTO bill_row VALUES ($integration, $item_key, $idempotency_key, $value)";
    private const string SelectRows = "SELECT integration, item_key, idempotency_key, value FROM bill_row WHERE integration = $integration";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("safe-integration-model-");
    private int _places;

    public string Name => "sqlite";

    private string Template => Path.Combine(_folder.FullName, "template.db");

    public static async Task<SqlitePlaces> CreateAsync()
    {
        var places = new SqlitePlaces();
        await CreateAsync(places.Template);
        return places;
    }

    public Task<Place> TakeAsync()
    {
        string path = Path.Combine(_folder.FullName, Interlocked.Increment(ref _places).ToString(CultureInfo.InvariantCulture) + ".db");
        File.Copy(Template, path);
        return Task.FromResult(At(path));
    }

    /// <summary>The place of a file that another process made.</summary>
    public static Place At(string path) => new SqlitePlace(path);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task CreateAsync(string path)
    {
        await using (var store = new SqliteJournalStore(new() { ConnectionString = $"Data Source={path}" }))
            await store.InitializeAsync(CancellationToken.None);
        await using SqliteConnection connection = await ConnectAsync(path);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = CreateRows;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<SqliteConnection> ConnectAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private sealed class SqlitePlace(string path) : Place
    {
        private readonly List<SqliteJournalStore> _open = [];

        public override IReadOnlyList<string> Address => [path];

        public override async Task<IJournalStore> OpenAsync(TimeProvider time)
        {
            var store = new SqliteJournalStore(new() { ConnectionString = $"Data Source={path}" }, time);
            await store.InitializeAsync(CancellationToken.None);
            _open.Add(store);
            return store;
        }

        public override ValueTask CloseAsync(IJournalStore store)
        {
            _open.Remove((SqliteJournalStore)store);
            return ((SqliteJournalStore)store).DisposeAsync();
        }

        public override Task WriteRowAsync(DbTransaction transaction, LedgerEntry entry) => WriteAsync(transaction, InsertRow, entry);

        public override async Task<IReadOnlyList<LedgerEntry>> ReadRowsAsync(string integration)
        {
            await using SqliteConnection connection = await ConnectAsync(path);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = SelectRows;
            command.Parameters.AddWithValue("$integration", integration);
            await using SqliteDataReader reader = await command.ExecuteReaderAsync();
            List<LedgerEntry> rows = [];
            while (await reader.ReadAsync())
                rows.Add(Read(reader));
            return rows;
        }

        public override async ValueTask DisposeAsync()
        {
            foreach (SqliteJournalStore store in _open)
                await store.DisposeAsync();
            foreach (string file in (string[])[path, path + "-wal", path + "-shm"])
                File.Delete(file);
        }
    }
}

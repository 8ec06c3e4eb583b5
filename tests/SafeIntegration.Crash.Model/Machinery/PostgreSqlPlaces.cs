using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;
using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>One schema of a PostgreSQL database for all sequences of a run; what keeps them apart is the name of the integration.</summary>
internal sealed class PostgreSqlPlaces : IPlaces
{
    private const string CreateRows = "CREATE TABLE {0}.bill_row (integration text NOT NULL, item_key text NOT NULL, idempotency_key text NOT NULL, value text NOT NULL)";
    private const string InsertRow = "INSERT INTO {0}.bill_row VALUES (@integration, @item_key, @idempotency_key, @value)";
    private const string SelectRows = "SELECT integration, item_key, idempotency_key, value FROM {0}.bill_row WHERE integration = $1";

    private const string SelectAlerts = "SELECT key, kind, count FROM {0}.journal_alert WHERE integration = $1";

    // A store that is opened makes new connections and prepares every statement anew, which costs more than a sequence. One restart in so many does so; after the others, as
    // after a sequence, the next process gets the connections of the last one.
    private const int ClosedForGood = 8;

    private readonly ConcurrentBag<PostgreSqlJournalStore> _idle = [];
    private readonly NpgsqlDataSource _beside;
    private readonly bool _isOwner;
    private int _closed;

    private PostgreSqlPlaces(string connectionString, string schema, bool isOwner)
    {
        (ConnectionString, Schema, _isOwner) = (connectionString, schema, isOwner);
        _beside = NpgsqlDataSource.Create(connectionString + ";Maximum Pool Size=4");
    }

    public string Name => "postgresql";

    public string ConnectionString { get; }

    public string Schema { get; }

    public static async Task<PostgreSqlPlaces> CreateAsync(string connectionString)
    {
        var places = new PostgreSqlPlaces(connectionString, $"model_{Guid.NewGuid():N}", isOwner: true);
        PostgreSqlJournalStore store = places.Make(TimeProvider.System);
        await store.InitializeAsync(CancellationToken.None);
        await store.DisposeAsync();
        await places.ExecuteAsync(places.Qualified(CreateRows));
        return places;
    }

    /// <summary>The schema that another process made.</summary>
    public static PostgreSqlPlaces At(string connectionString, string schema) => new(connectionString, schema, isOwner: false);

    public Task<Place> TakeAsync() => Task.FromResult<Place>(new PostgreSqlPlace(this));

    public async ValueTask DisposeAsync()
    {
        foreach (PostgreSqlJournalStore store in _idle)
            await store.DisposeAsync();
        if (_isOwner)
            await ExecuteAsync($"DROP SCHEMA {Schema} CASCADE");
        await _beside.DisposeAsync();
    }

    private PostgreSqlJournalStore Make(TimeProvider time) =>
        new(new() { ConnectionString = $"{ConnectionString};Maximum Pool Size=8", Schema = Schema, UseDatabaseClock = false }, time);

    private string Qualified(string sql) => sql.Replace("{0}", Schema, StringComparison.Ordinal);

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlCommand command = _beside.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class PostgreSqlPlace(PostgreSqlPlaces places) : Place
    {
        private readonly List<PostgreSqlJournalStore> _open = [];

        public override IReadOnlyList<string> Address => [places.ConnectionString, places.Schema];

        public override Task<IJournalStore> OpenAsync(TimeProvider time)
        {
            if (!places._idle.TryTake(out PostgreSqlJournalStore? store))
                store = places.Make(time);
            _open.Add(store);
            return Task.FromResult<IJournalStore>(store);
        }

        public override ValueTask CloseAsync(IJournalStore store)
        {
            var closed = (PostgreSqlJournalStore)store;
            _open.Remove(closed);
            if (Interlocked.Increment(ref places._closed) % ClosedForGood == 0)
                return closed.DisposeAsync();
            places._idle.Add(closed);
            return ValueTask.CompletedTask;
        }

        public override Task WriteRowAsync(DbTransaction transaction, LedgerEntry entry) => WriteAsync(transaction, places.Qualified(InsertRow), entry);

        public override Task<IReadOnlyList<LedgerEntry>> ReadRowsAsync(string integration) => QueryAsync(SelectRows, integration, Read);

        // By a statement, because to claim them would take those of other sequences too.
        public override Task<IReadOnlyList<AlertRecord>> ReadAlertsAsync(IJournalStore store, string integration) => QueryAsync(SelectAlerts, integration, reader => new AlertRecord
        {
            Key = reader.GetString(0),
            Integration = integration,
            Kind = reader.GetString(1),
            Count = reader.GetInt64(2),
            FirstAt = default,
            LastAt = default,
        });

        public override ValueTask DisposeAsync()
        {
            foreach (PostgreSqlJournalStore store in _open)
                places._idle.Add(store);
            return ValueTask.CompletedTask;
        }

        private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, string integration, Func<NpgsqlDataReader, T> read)
        {
            await using NpgsqlCommand command = places._beside.CreateCommand(places.Qualified(sql));
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = integration });
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
            List<T> rows = [];
            while (await reader.ReadAsync())
                rows.Add(read(reader));
            return rows;
        }
    }
}

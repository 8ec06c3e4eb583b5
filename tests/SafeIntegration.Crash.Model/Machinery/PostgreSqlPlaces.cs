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

    // To open a store costs more than a sequence: new connections, and every statement prepared anew. So one that was not restarted serves the next sequence.
    private readonly ConcurrentBag<PostgreSqlJournalStore> _idle = [];
    private readonly NpgsqlDataSource _beside;
    private readonly bool _isOwner;

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

    private string Qualified(string sql) => string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, Schema);

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlCommand command = _beside.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class PostgreSqlPlace(PostgreSqlPlaces places) : Place
    {
        private readonly List<PostgreSqlJournalStore> _open = [];

        public override Task<IJournalStore> OpenAsync(TimeProvider time)
        {
            if (!places._idle.TryTake(out PostgreSqlJournalStore? store))
                store = places.Make(time);
            _open.Add(store);
            return Task.FromResult<IJournalStore>(store);
        }

        public override ValueTask CloseAsync(IJournalStore store)
        {
            _open.Remove((PostgreSqlJournalStore)store);
            return ((PostgreSqlJournalStore)store).DisposeAsync();
        }

        public override Task WriteRowAsync(DbTransaction transaction, LedgerEntry entry) => WriteAsync(transaction, places.Qualified(InsertRow), entry);

        public override async Task<IReadOnlyList<LedgerEntry>> ReadRowsAsync(string integration)
        {
            await using NpgsqlCommand command = places._beside.CreateCommand(places.Qualified(SelectRows));
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = integration });
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
            List<LedgerEntry> rows = [];
            while (await reader.ReadAsync())
                rows.Add(Read(reader));
            return rows;
        }

        public override ValueTask DisposeAsync()
        {
            foreach (PostgreSqlJournalStore store in _open)
                places._idle.Add(store);
            return ValueTask.CompletedTask;
        }
    }
}

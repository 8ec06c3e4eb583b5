using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SafeIntegration;

namespace BackOffice.Hosting;

/// <summary>Where the journal is: a file in the data folder, or a schema of a PostgreSQL database that several processes share.</summary>
/// <param name="SqliteFile">The file; null if PostgreSQL was chosen.</param>
/// <param name="ConnectionString">How the sample itself connects, to the same place.</param>
/// <param name="Schema">The schema on PostgreSQL.</param>
public sealed record JournalChoice(string? SqliteFile, string ConnectionString, string Schema = JournalChoice.DefaultSchema)
{
    /// <summary>The schema on PostgreSQL, unless <c>Journal:Schema</c> says otherwise. The run empties it at its start, as it does with its folder.</summary>
    public const string DefaultSchema = "back_office";

    /// <summary>The journal in a file.</summary>
    public static JournalChoice File(string file) => new(file, new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString);

    /// <summary>Reads <c>Journal:Provider</c> (<c>Sqlite</c> or <c>PostgreSql</c>) and <c>Journal:ConnectionString</c>.</summary>
    /// <exception cref="ArgumentException">They do not go together.</exception>
    public static JournalChoice Of(IConfiguration configuration, BackOfficeOptions options)
    {
        string? connection = configuration["Journal:ConnectionString"];
        switch (configuration["Journal:Provider"])
        {
            case null or "Sqlite":
                return connection is null
                    ? File(options.JournalFile)
                    : throw new ArgumentException("The SQLite journal is a file in the data folder: leave Journal:ConnectionString out, or choose --Journal:Provider=PostgreSql.");
            case "PostgreSql" when !string.IsNullOrWhiteSpace(connection):
                string schema = configuration["Journal:Schema"] ?? DefaultSchema;
                return new(SqliteFile: null, new NpgsqlConnectionStringBuilder(connection) { SearchPath = '"' + schema + '"' }.ConnectionString, schema);
            case "PostgreSql":
                throw new ArgumentException("--Journal:Provider=PostgreSql needs --Journal:ConnectionString=\"Host=…;Database=…;Username=…\".");
            case var unknown:
                throw new ArgumentException($"Journal:Provider '{unknown}' is not known. Use Sqlite or PostgreSql.");
        }
    }

    /// <summary>Has the library use it.</summary>
    public SafeIntegrationBuilder AddTo(SafeIntegrationBuilder builder) => SqliteFile is null
        ? builder.UsePostgreSql(ConnectionString, options => options.Schema = Schema)
        : builder.UseSqlite(ConnectionString);

    /// <summary>A connection of the sample's own, for the table that its transactional effect writes.</summary>
    public DbConnection Connect() => SqliteFile is null ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);

    /// <summary>Empties what another run has left. The file goes with its folder.</summary>
    public async Task EmptyAsync(CancellationToken cancellationToken)
    {
        if (SqliteFile is not null)
            return;
        await using DbConnection connection = Connect();
        await connection.OpenAsync(cancellationToken);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = $"DROP SCHEMA IF EXISTS \"{Schema}\" CASCADE; CREATE SCHEMA \"{Schema}\"";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

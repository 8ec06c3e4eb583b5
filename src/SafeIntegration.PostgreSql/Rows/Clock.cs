using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>Whose clock decides: the database's, which all machines share, or the caller's.</summary>
internal sealed class Clock(bool isDatabase)
{
    /// <summary>The present of the database in Unix milliseconds, the same for the whole statement.</summary>
    public const string Database = "floor(extract(epoch FROM statement_timestamp()) * 1000)::bigint";

    /// <summary>Whether it is the database's.</summary>
    public bool IsDatabase => isDatabase;

    /// <summary>A parameter for <c>coalesce($n, Database)</c>: the caller's present, or null for the database's.</summary>
    public NpgsqlParameter Now(DateTimeOffset callers) => Column.Time(isDatabase ? null : callers);

    /// <summary>A parameter for <c>coalesce($n + Database, the caller's end)</c>: how long the lease lasts, or null for the caller's end.</summary>
    public NpgsqlParameter Lease(DateTimeOffset? until, DateTimeOffset from) => Column.Span(Length(until, from));

    /// <summary>How long a lease lasts by the database's clock; null for the caller's end.</summary>
    public TimeSpan? Length(DateTimeOffset? until, DateTimeOffset from) => isDatabase ? until - from : null;
}

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

    /// <summary>A parameter for <c>coalesce($n + Database, the caller's time)</c>: how far a time lies from the caller's present, or null for the caller's time.</summary>
    public NpgsqlParameter Ahead(DateTimeOffset? time, DateTimeOffset now) => Column.Span(Distance(time, now));

    /// <summary>How far a time lies ahead of the caller's present, to be added to the database's; null for the caller's time.</summary>
    public TimeSpan? Distance(DateTimeOffset? time, DateTimeOffset now) => isDatabase ? time - now : null;
}

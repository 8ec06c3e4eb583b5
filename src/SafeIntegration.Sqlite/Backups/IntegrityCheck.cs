using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>SQLite's own look through the whole file.</summary>
internal static class IntegrityCheck
{
    private const string Well = "ok";

    public static Task<IReadOnlyList<string>> RunAsync(SessionFactory factory, CancellationToken cancellationToken) => Task.Run<IReadOnlyList<string>>(
        () =>
        {
            try
            {
                using SqlSession session = factory.OpenForReading();
                return Run(session, cancellationToken);
            }
            catch (SqliteException exception)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw SqliteErrors.Translate(exception, factory.File);
            }
        },
        cancellationToken);

    /// <summary>What is wrong; empty if all is well.</summary>
    public static IReadOnlyList<string> Run(SqlSession session, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration = cancellationToken.Register(() => raw.sqlite3_interrupt(session.Connection.Handle));
        return [.. session.Query("PRAGMA integrity_check(20)", reader => reader.GetString(0)).Where(line => line != Well)];
    }
}

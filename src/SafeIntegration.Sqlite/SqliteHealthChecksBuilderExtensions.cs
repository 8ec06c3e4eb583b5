using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafeIntegration.Journaling;
using SafeIntegration.Sqlite;

namespace SafeIntegration;

/// <summary>Registers the check of the journal's file.</summary>
public static class SqliteHealthChecksBuilderExtensions
{
    /// <summary>
    /// Has SQLite look through the whole file for damage: unhealthy if there is any. That takes as long as reading the file, so it is done in the background, once a day unless told otherwise, and the
    /// check answers with the last result.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="interval">How often; a day where null.</param>
    /// <param name="name">The check's name.</param>
    public static IHealthChecksBuilder AddSqliteJournalIntegrity(this IHealthChecksBuilder builder, TimeSpan? interval = null, string name = "safe-integration-sqlite")
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(services => new IntegrityHealthCheck(
            services.GetRequiredService<IJournalStore>() as SqliteJournalStore
                ?? throw new InvalidOperationException("AddSqliteJournalIntegrity needs a journal on SQLite: call UseSqlite."),
            services.GetService<TimeProvider>() ?? TimeProvider.System, interval ?? TimeSpan.FromDays(1)));
        return builder.AddCheck<IntegrityHealthCheck>(name);
    }
}

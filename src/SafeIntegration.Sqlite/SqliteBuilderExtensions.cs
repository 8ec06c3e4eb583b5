using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SafeIntegration;

/// <summary>Registers the journal on SQLite.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps the journal in a local SQLite file, which is created at the first start.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">For example <c>Data Source=safeintegration.db</c>.</param>
    /// <param name="configure">Further options.</param>
    public static SafeIntegrationBuilder UseSqlite(this SafeIntegrationBuilder builder, string connectionString, Action<SqliteJournalOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new SqliteJournalOptions { ConnectionString = connectionString };
        configure?.Invoke(options);
        return builder.UseJournal(services => new SqliteJournalStore(
            options, services.GetService<TimeProvider>(), services.GetService<ILogger<SqliteJournalStore>>()));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SafeIntegration;

/// <summary>Registers the journal on PostgreSQL.</summary>
public static class PostgreSqlBuilderExtensions
{
    /// <summary>Keeps the journal in a PostgreSQL database, which any number of machines may share. Its tables are created at the first start.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">For example <c>Host=db;Database=orders;Username=orders</c>.</param>
    /// <param name="configure">Further options.</param>
    public static SafeIntegrationBuilder UsePostgreSql(
        this SafeIntegrationBuilder builder, string connectionString, Action<PostgreSqlJournalOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new PostgreSqlJournalOptions { ConnectionString = connectionString };
        configure?.Invoke(options);
        return builder.UseJournal(services => new PostgreSqlJournalStore(
            options, services.GetService<TimeProvider>(), services.GetService<ILogger<PostgreSqlJournalStore>>()));
    }
}

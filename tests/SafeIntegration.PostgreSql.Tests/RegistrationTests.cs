using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task The_registered_journal_is_the_one_on_PostgreSQL()
    {
        var services = new ServiceCollection();
        services.AddSafeIntegration().UsePostgreSql("Host=localhost;Database=orders", options => options.Schema = "journal");
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.IsType<PostgreSqlJournalStore>(provider.GetRequiredService<IJournalStore>());
    }

    [Fact]
    public async Task Without_options_the_defaults_are_those_that_are_documented()
    {
        var options = new PostgreSqlJournalOptions { ConnectionString = "Host=localhost" };
        Assert.Equal(("safe_integration", true, true, TimeSpan.FromSeconds(30)), (options.Schema, options.AutoMigrate, options.UseDatabaseClock, options.CommitCheckTimeout));
        await using var store = new PostgreSqlJournalStore(options);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Crash.Stores;
using SafeIntegration.Journaling;
using SQLitePCL;

namespace SafeIntegration.Crash;

/// <summary>The child: a host as an application has it, with four integrations on one journal. It ends when its standard input does, so that none outlives its supervisor.</summary>
internal static class Worker
{
    public static async Task RunAsync(WorkOptions options)
    {
        await using LedgerClient ledger = await LedgerClient.ConnectAsync(options.Port, options.Life);
        using IHost host = Build(options, ledger);
        await ledger.AskAsync(new(Verb.Starting), CancellationToken.None);
        await host.StartAsync();
        if (options.IsOfTomorrow)
            await Tomorrow.MigrateAsync(options);
        await ledger.AskAsync(new(Verb.Ready), CancellationToken.None);

        using var ending = new CancellationTokenSource();
        Task submitting = options.Width > 0 ? SubmitterOf(host.Services).RunAsync(ending.Token) : Task.CompletedTask;
        Task<int> input = Console.OpenStandardInput().ReadAsync(new byte[1]).AsTask();
        if (await Task.WhenAny(submitting, input) == submitting)
            await submitting;
        await input;
        await ending.CancelAsync();
        await submitting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await host.StopAsync();
    }

    private static IHost Build(WorkOptions options, LedgerClient ledger)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole(format => format.SingleLine = true);
        builder.Services.AddSingleton(options).AddSingleton(ledger).AddSingleton(JumpingTime.Of(options.Clock));
        SafeIntegrationBuilder integrations = builder.Services.AddSafeIntegration(settings => settings.PollInterval = TimeSpan.FromMilliseconds(20))
            .AddIntegration<TransactionalOrders>().AddIntegration<IdempotentOrders>().AddIntegration<VerifiableOrders>().AddIntegration<UnconfirmedOrders>();
        if (options.Store == StoreKind.Sqlite)
            integrations.UseSqlite(options.ConnectionString, sqlite => Configure(sqlite, options, ledger));
        else
            integrations.UsePostgreSql(options.ConnectionString, server => Configure(server, options, ledger));
        integrations.AddLogAlerts();
        return builder.Build();
    }

    private static void Configure(SqliteJournalOptions sqlite, WorkOptions options, LedgerClient ledger)
    {
        // A process may be frozen in the middle of a commit, for longer than the default.
        sqlite.BusyTimeout = TimeSpan.FromSeconds(30);
        sqlite.ConnectionOpened = options.AnnouncesCommits ? connection => Announce(connection, ledger) : null;
    }

    private static void Configure(PostgreSqlJournalOptions server, WorkOptions options, LedgerClient ledger)
    {
        server.Schema = options.Schema;
        if (options.AnnouncesCommits)
            server.Committing = _ => ledger.AskAsync(new(Verb.Committing), CancellationToken.None);
    }

    // SQLite calls the hook on the writer's thread once a COMMIT has begun, and goes on when it returns: the wait is the point.
    private static void Announce(SqliteConnection connection, LedgerClient ledger) => raw.sqlite3_commit_hook(connection.Handle, _ =>
    {
        ledger.AskAsync(new(Verb.Committing), CancellationToken.None).GetAwaiter().GetResult();
        return 0;
    }, null);

    private static Submitter SubmitterOf(IServiceProvider services) => new(
        [
            services.GetRequiredService<TransactionalOrders>(), services.GetRequiredService<IdempotentOrders>(),
            services.GetRequiredService<VerifiableOrders>(), services.GetRequiredService<UnconfirmedOrders>(),
        ],
        services.GetRequiredService<IJournalStore>(), services.GetRequiredService<LedgerClient>(), services.GetRequiredService<WorkOptions>());
}

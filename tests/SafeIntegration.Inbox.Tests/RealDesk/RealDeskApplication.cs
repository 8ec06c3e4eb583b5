using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Inbox.Tests.Support;
using SafeIntegration.Journaling;

namespace SafeIntegration.Inbox.Tests.RealDesk;

/// <summary>An application as a user of the package writes it: an integration, a journal in a file, the inbox. Only the clock is the test's.</summary>
internal sealed class RealDeskApplication : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inbox-");
    private readonly WebApplication _app;

    private RealDeskApplication()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton(Postings);
        builder.Services.AddAuthentication("dev").AddScheme<AuthenticationSchemeOptions, DevAuthentication>("dev", null);
        builder.Services.AddSafeIntegration(options => options.RunInBackground = false)
            .AddIntegration<Bills>()
            .UseSqlite($"Data Source={System.IO.Path.Combine(_folder.FullName, "journal.db")}")
            .AddLogAlerts();
        builder.Services.AddSafeIntegrationInbox(policy => policy.RequireAuthenticatedUser().RequireRole("reviewer"));
        _app = builder.Build();
        _app.MapSafeIntegrationInbox("/review");
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    public Postings Postings { get; } = new();

    public string Origin => _app.Urls.First();

    public string Inbox => Origin + "/review";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<RealDeskApplication> StartAsync()
    {
        var app = new RealDeskApplication();
        try
        {
            await app._app.StartAsync(Token);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async Task<ItemId> SubmitAsync(Bill bill)
    {
        var decision = await _app.Services.GetRequiredService<Bills>().SubmitAsync(bill, Token);
        Assert.IsType<NeedsReview<BillFields>>(decision);
        return decision.Item;
    }

    public async Task<ItemState> StateAsync(ItemId item) =>
        (await _app.Services.GetRequiredService<IJournalStore>().FindAsync(item, Token))!.State;

    /// <summary>What people did, as the audit has it.</summary>
    public async Task<IReadOnlyList<string>> VerdictsAsync(ItemId item) =>
    [
        .. (await _app.Services.GetRequiredService<IJournalStore>().ReadAuditAsync(item, Token))
            .Where(entry => entry.Actor != AuditChain.System)
            .Select(entry => $"{entry.Action} by {entry.Actor}"),
    ];

    /// <summary>Does what is due, and then once more: what happens twice shows.</summary>
    public async Task ExecuteDueAsync()
    {
        var executor = _app.Services.GetRequiredService<IDueExecutor>();
        await executor.ExecuteDueAsync(Token);
        await executor.ExecuteDueAsync(Token);
    }

    public Task PassUndoWindowAsync()
    {
        Time.Advance(Bills.UndoWindow);
        return ExecuteDueAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

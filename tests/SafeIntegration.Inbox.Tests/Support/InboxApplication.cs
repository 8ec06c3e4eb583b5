using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>An application with the inbox, on a free port of the loopback interface.</summary>
internal sealed class InboxApplication : IAsyncDisposable
{
    public const string Anna = "anna.reviewer.ap-clerks";
    public const string Bo = "bo.reviewer.ap-clerks";

    private readonly WebApplication _app;

    private InboxApplication(WebApplication app, FakeTimeProvider time)
    {
        _app = app;
        Time = time;
        Desk = app.Services.GetRequiredService<FakeDesk>();
    }

    public FakeTimeProvider Time { get; }

    public FakeDesk Desk { get; }

    public string Origin => _app.Urls.First();

    public string Inbox => Origin + _app.Services.GetRequiredService<LinkGenerator>().GetPathByName(InboxEndpointNames.List)!.TrimEnd('/');

    /// <summary>Starts the application; by default with the inbox at <c>/review</c> and nothing else, not even <c>UseAntiforgery</c>.</summary>
    public static async Task<InboxApplication> StartAsync(Action<WebApplication>? configure = null, Action<IServiceCollection>? services = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<FakeDesk>().AddSingleton<IReviewDesk>(provider => provider.GetRequiredService<FakeDesk>());
        builder.Services.AddAuthentication("dev").AddScheme<AuthenticationSchemeOptions, DevAuthentication>("dev", null);
        (services ?? (collection => collection.AddSafeIntegrationInbox(policy => policy.RequireAuthenticatedUser().RequireRole("reviewer"))))(builder.Services);

        var app = builder.Build();
        try
        {
            (configure ?? (application => application.MapSafeIntegrationInbox("/review")))(app);
            await app.StartAsync(TestContext.Current.CancellationToken);
            return new InboxApplication(app, time);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client that follows no redirect and is signed in as the given person, or as nobody.</summary>
    public HttpClient Client(string? user = Anna)
    {
        var cookies = new CookieContainer();
        if (user is not null)
            cookies.Add(new Uri(Origin), new Cookie(DevAuthentication.Cookie, user));
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(Inbox + "/") };
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

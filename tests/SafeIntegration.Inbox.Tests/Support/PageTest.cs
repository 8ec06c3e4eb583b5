using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>A test of pages in a real browser, before a desk in memory.</summary>
public abstract class PageTest(Chromium chromium) : BrowserTest(chromium)
{
    private InboxApplication? _app;

    private protected InboxApplication App => _app!;

    private protected override string Origin => App.Origin;

    private protected override string Inbox => App.Inbox;

    public override async ValueTask InitializeAsync() => _app = await InboxApplication.StartAsync(Configure);

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private protected virtual void Configure(WebApplication app) => app.MapSafeIntegrationInbox("/review");

    private protected Task<IPage> OpenAsync(FakeItem item, string user = InboxApplication.Anna, int width = 1280, bool script = true) =>
        OpenAsync(Path(item), user, width, script: script);

    private protected static string Path(FakeItem item) => $"/items/{item.Id.Value}";
}

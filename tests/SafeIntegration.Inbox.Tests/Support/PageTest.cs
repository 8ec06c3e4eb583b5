using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>A test of pages in a real browser: an application of its own, and pages of the shared Chromium.</summary>
public abstract class PageTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private InboxApplication? _app;

    private protected InboxApplication App => _app!;

    /// <summary>What the pages wrote to their consoles as errors: a breach of the content security policy appears here.</summary>
    private protected List<string> ConsoleErrors { get; } = [];

    public virtual async ValueTask InitializeAsync() => _app = await InboxApplication.StartAsync(Configure);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var context in _contexts)
            await context.DisposeAsync();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private protected virtual void Configure(WebApplication app) => app.MapSafeIntegrationInbox("/review");

    private protected async Task<IPage> OpenAsync(
        string path = "", string user = InboxApplication.Anna, int width = 1280, int height = 900, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script, ColorScheme = scheme,
        });
        context.SetDefaultTimeout(20_000);
        _contexts.Add(context);
        await context.AddCookiesAsync([new() { Name = DevAuthentication.Cookie, Value = user, Url = App.Origin }]);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Note(message);
        await page.GotoAsync(App.Inbox + path);
        return page;
    }

    private protected Task<IPage> OpenAsync(FakeItem item, string user = InboxApplication.Anna, int width = 1280, bool script = true) =>
        OpenAsync(Path(item), user, width, script: script);

    private protected static string Path(FakeItem item) => $"/items/{item.Id.Value}";

    /// <summary>Waits until keys that decide are heard, a moment after a page has appeared.</summary>
    private protected static Task ReadyAsync(IPage page) => page.WaitForSelectorAsync("html.ready");

    /// <summary>Presses a key that leads to another page, and waits for that page.</summary>
    private protected static Task PressAndFollowAsync(IPage page, string key) => FollowAsync(page, () => page.Keyboard.PressAsync(key));

    /// <summary>Does something that leads to another page, and waits for that page.</summary>
    private protected static async Task FollowAsync(IPage page, Func<Task> act)
    {
        var before = page.Url;
        await act();
        await page.WaitForURLAsync(url => url != before);
    }

    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error")
            ConsoleErrors.Add(message.Text);
    }
}

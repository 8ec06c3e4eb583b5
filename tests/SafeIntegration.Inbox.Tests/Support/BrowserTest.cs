using Microsoft.Playwright;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>A test in a real browser: pages of the shared Chromium, on an application of its own.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];

    /// <summary>The application's address, without a slash at its end.</summary>
    private protected abstract string Origin { get; }

    /// <summary>The inbox's address, without a slash at its end.</summary>
    private protected abstract string Inbox { get; }

    /// <summary>What the pages wrote to their consoles as errors: a breach of the content security policy appears here.</summary>
    private protected List<string> ConsoleErrors { get; } = [];

    public abstract ValueTask InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var context in _contexts)
            await context.DisposeAsync();
    }

    private protected async Task<IPage> OpenAsync(
        string path = "", string user = InboxApplication.Anna, int width = 1280, int height = 900, bool script = true, string? rooted = null)
    {
        var browser = await chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        _contexts.Add(context);
        await context.AddCookiesAsync([new() { Name = DevAuthentication.Cookie, Value = user, Url = Origin }]);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => ConsoleErrors.Add(error);
        await page.GotoAsync((rooted ?? Inbox) + path);
        return page;
    }

    /// <summary>Waits until keys that decide are heard, a moment after a page has appeared.</summary>
    private protected static Task ReadyAsync(IPage page) => page.WaitForSelectorAsync("html.ready");

    /// <summary>Presses a key that leads to another page, and waits for that page.</summary>
    private protected static Task PressAndFollowAsync(IPage page, string key) => FollowAsync(page, () => page.Keyboard.PressAsync(key));

    /// <summary>Does something that leads to another page, and waits for that page.</summary>
    private protected static async Task FollowAsync(IPage page, Func<Task> act)
    {
        var before = page.Url;
        // The wait begins before the act: one that begins later can miss a quick navigation.
        var arrival = page.WaitForURLAsync(url => url != before);
        await act();
        await arrival;
    }

    /// <summary>Keeps a picture of a page for people to look at, in the folder that <c>SAFEINTEGRATION_SCREENSHOTS</c> names, if it names one.</summary>
    private protected static async Task PictureAsync(IPage page, string name, bool isWhole)
    {
        if (Environment.GetEnvironmentVariable("SAFEINTEGRATION_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = isWhole });
    }

    /// <summary>Sends a form by a click and waits for the page that answers it.</summary>
    private protected static async Task<int> StatusOfAsync(IPage page, string button)
    {
        IResponse? answer = null;
        await FollowAsync(page, async () => answer = await page.RunAndWaitForResponseAsync(() => page.ClickAsync(button), response => response.Request.Method == "POST"));
        return answer!.Status;
    }

    private void Note(IConsoleMessage message)
    {
        // A page that answers a refused form comes with a status that Chromium reports as well.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            ConsoleErrors.Add(message.Text);
    }
}

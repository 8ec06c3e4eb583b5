using Microsoft.Playwright;
using SafeIntegration.Inbox.Tests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>One Chromium for all tests, started when the first test asks for it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string HowToInstall =
        "No Chromium was found on PATH. Install one (Debian: apt-get install chromium) to run the tests of the pages.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task<IBrowser> BrowserAsync()
    {
        if (Find() is not { } executable)
        {
            Assert.SkipUnless(IsRequired, HowToInstall);
            throw new InvalidOperationException(HowToInstall);
        }

        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private static bool IsRequired =>
        Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("SAFEINTEGRATION_REQUIRE_BROWSER") == "1";

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(_ => Names, Path.Combine)
        .FirstOrDefault(File.Exists);
}

using System.Net;
using System.Net.Http.Json;
using SafeIntegration.Package.Tests.Packing;
using SafeIntegration.Package.Tests.Running;

namespace SafeIntegration.Package.Tests;

/// <summary>The web application of README.md, built against the packages.</summary>
public sealed class InboxTests(Workbench workbench)
{
    [Fact]
    public async Task The_inbox_asks_for_a_sign_in_and_then_shows_the_invoice()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await using Neighbour model = await Neighbour.StartAsync(
            answer: """{ "Number": "INV-7", "Date": "2026-03-12", "Net": 10.0, "Vat": 2.0, "Total": 12.0 }""");
        await using Command program = workbench.Start("Inbox", workbench.NewFolder(), model.Address + "/v1", "model-1", "--urls", "http://127.0.0.1:0");
        string address = (await program.LineAsync("Now listening on: ")).Split("on: ")[1].Trim();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() };
        using var browser = new HttpClient(handler) { BaseAddress = new Uri(address) };

        HttpResponseMessage stranger = await browser.GetAsync("/review", token);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.StartsWith("/sign-in", stranger.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        HttpResponseMessage accepted = await browser.PostAsJsonAsync("/invoices", new { id = "INV-7/1", supplier = "hartmann", text = "INV-7 12.03.2026 Net 10.00 VAT 2.00 Total 12.00" }, token);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);

        await browser.GetAsync("/sign-in", token);
        string page = await browser.GetStringAsync("/review", token);
        Assert.Contains("INV-7/1", page, StringComparison.Ordinal);
        Assert.Equal("Healthy", await browser.GetStringAsync("/health", token));
    }
}

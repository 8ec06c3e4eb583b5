using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class WithoutScriptTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_reviewer_works_through_the_inbox_without_script()
    {
        var first = App.AddInvoice("first", 5);
        var second = App.AddInvoice("second", 4);
        var page = await OpenAsync(script: false);

        await FollowAsync(page, () => page.ClickAsync("a:text-is('first')"));
        Assert.StartsWith("Approve as entered and post to accounts payable", await page.InnerTextAsync("button[value=Approve]"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[data-help]:visible").CountAsync());
        await page.ClickAsync("a:text-is('found at 2 places')");
        Assert.EndsWith("#evidence-6", page.Url, StringComparison.Ordinal);
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));

        Assert.Equal(["approved by anna"], first.Verdicts);
        Assert.Equal(Invoices.Fields.ToDictionary(field => field.Name, field => field.Value), first.DecidedValues);
        Assert.Contains("Undo (until 09:30:10 UTC)", await page.InnerTextAsync(".banner"), StringComparison.Ordinal);

        await FollowAsync(page, () => page.ClickAsync(".undo button"));
        Assert.Equal(["approved by anna", "undone by anna"], first.Verdicts);

        await FollowAsync(page, () => page.ClickAsync("text=Next"));
        await page.ClickAsync("text=Decline…");
        await FollowAsync(page, () => page.ClickAsync("button[value=Decline]"));
        Assert.Contains("Please say why.", await page.InnerTextAsync(".otherwise[open]"), StringComparison.Ordinal);
        await page.FillAsync("#why-Decline", "Not ours.");
        await FollowAsync(page, () => page.ClickAsync("button[value=Decline]"));
        Assert.Equal(["declined by anna"], second.Verdicts);
        Assert.Equal("first", await page.TextContentAsync("h1"));
    }
}

using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class ResolveTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(ItemState.InDoubt, "It happened", ItemState.Applied)]
    [InlineData(ItemState.Failed, "It did not happen", ItemState.Due)]
    public async Task Whoever_looked_says_what_they_saw(ItemState before, string answer, ItemState after)
    {
        var item = App.AddInvoice(change: invoice => invoice with { State = before });
        var page = await OpenAsync(item);
        Assert.Equal(0, await page.Locator("#verdict").CountAsync());

        await FollowAsync(page, () => page.ClickAsync($"button:text-is('{answer}')"));
        Assert.Contains("Say what you saw.", await page.InnerTextAsync(".problems"), StringComparison.Ordinal);
        Assert.Equal(before, item.State);

        await page.FillAsync("#seen", "Posting 4711 in the ledger");
        await FollowAsync(page, () => page.ClickAsync($"button:text-is('{answer}')"));
        Assert.Equal(["resolved by anna"], item.Verdicts);
        Assert.Equal("Posting 4711 in the ledger", item.History[^1].Detail);
        Assert.Equal(after, item.State);
        Assert.Contains("Settled INV-2026-114.", await page.InnerTextAsync(".banner"), StringComparison.Ordinal);
    }
}

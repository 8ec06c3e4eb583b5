using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class UndoTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_verdict_can_be_undone_by_key_while_its_effect_waits()
    {
        var item = App.AddInvoice("first", 5);
        App.AddInvoice("second", 4);
        var page = await OpenAsync(item);
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
        Assert.Contains("Approved first.", await page.InnerTextAsync(".banner"), StringComparison.Ordinal);
        Assert.Matches("^Undo \\([0-9]+ s left\\)", await page.InnerTextAsync(".undo button"));

        await PressAndFollowAsync(page, "u");

        Assert.Equal(["approved by anna", "undone by anna"], item.Verdicts);
        Assert.Equal(ItemState.NeedsReview, item.State);
        Assert.Equal("first", await page.TextContentAsync("h1"));
        Assert.Contains("Taken back first. It waits for a person.", await page.InnerTextAsync(".banner"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_window_there_is_nothing_to_press()
    {
        var item = App.AddInvoice("first", 5);
        var page = await OpenAsync(item);
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));

        App.Time.Advance(FakeDesk.UndoWindow);
        await page.ReloadAsync();

        Assert.Equal(0, await page.Locator(".undo").CountAsync());
    }

    [Fact]
    public async Task An_undo_that_comes_too_late_says_so()
    {
        var item = App.AddInvoice("first", 5);
        var page = await OpenAsync(item);
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
        App.Time.Advance(FakeDesk.UndoWindow);

        await FollowAsync(page, () => page.ClickAsync(".undo button"));

        Assert.Equal("Too late to undo", await page.TextContentAsync("h1"));
        Assert.Equal(["approved by anna"], item.Verdicts);
    }

    [Fact]
    public async Task The_countdown_ends_by_itself()
    {
        var item = App.AddInvoice("first", 5);
        var page = await OpenAsync(item);
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
        App.Time.Advance(FakeDesk.UndoWindow - TimeSpan.FromSeconds(0.5));

        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".undo:text-is('Too late to undo.')");

        Assert.Equal(0, await page.Locator(".undo button").CountAsync());
    }

    [Fact]
    public async Task A_decided_item_shows_who_decided_and_offers_undo_itself()
    {
        var item = App.AddInvoice();
        var bo = await OpenAsync(item, InboxApplication.Bo);
        await FollowAsync(bo, () => bo.ClickAsync("button[value=Approve]"));
        App.Time.Advance(TimeSpan.FromSeconds(4));

        var anna = await OpenAsync(item);

        Assert.Contains("Approved by bo 4 s ago. The effect starts when the time to undo is over.", await anna.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.Equal(1, await anna.Locator(".undo button").CountAsync());
        Assert.Equal(0, await anna.Locator("#verdict").CountAsync());
    }
}

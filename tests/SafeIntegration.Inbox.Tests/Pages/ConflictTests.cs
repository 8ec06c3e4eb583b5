using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class ConflictTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task The_second_to_decide_learns_who_was_first_and_how_long_ago()
    {
        var item = App.AddInvoice("first", 5);
        App.AddInvoice("second", 4);
        var anna = await OpenAsync(item);
        var bo = await OpenAsync(item, InboxApplication.Bo);
        await FollowAsync(bo, () => bo.ClickAsync("button[value=Approve]"));
        App.Time.Advance(TimeSpan.FromSeconds(12));
        await anna.FillAsync("#field-5", "3100.00");

        Assert.Equal(409, await StatusOfAsync(anna, "button[value=Approve]"));

        Assert.Equal("bo decided this 12 s ago", await anna.TextContentAsync("h1"));
        Assert.Contains("3100.00", await anna.InnerTextAsync(".values"), StringComparison.Ordinal);
        Assert.Equal(["approved by bo"], item.Verdicts);
        await FollowAsync(anna, () => anna.ClickAsync("text=Next item"));
        Assert.Equal("second", await anna.TextContentAsync("h1"));
    }

    [Fact]
    public async Task A_verdict_on_something_that_has_changed_does_not_count()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        item.Version++;

        Assert.Equal(409, await StatusOfAsync(page, "button[value=Approve]"));

        Assert.Equal("This item has changed since you opened it", await page.TextContentAsync("h1"));
        Assert.Empty(item.Verdicts);
        await FollowAsync(page, () => page.ClickAsync("text=Open it as it is now"));
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
        Assert.Equal(["approved by anna"], item.Verdicts);
    }
}

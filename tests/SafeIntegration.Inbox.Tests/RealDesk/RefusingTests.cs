using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.RealDesk;

public sealed class RefusingTests(Chromium chromium) : RealDeskTest(chromium)
{
    [Fact]
    public async Task What_is_declined_never_happens()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.Keyboard.PressAsync("r");
        await page.FillAsync("#why-Decline", "We never ordered this.");

        await FollowAsync(page, () => page.ClickAsync("button[value=Decline]"));
        await App.PassUndoWindowAsync();

        Assert.Equal(ItemState.Declined, await App.StateAsync(item));
        Assert.Empty(App.Postings.All);
        await page.GotoAsync($"{Inbox}/items/{item.Value}");
        Assert.Contains("We never ordered this.", await page.InnerTextAsync(".history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_without_a_reason_asks_for_one()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.Keyboard.PressAsync("r");

        var status = await StatusOfAsync(page, "button[value=Decline]");

        Assert.Equal(422, status);
        Assert.Contains("Say why nothing shall happen.", await page.InnerTextAsync(".otherwise[open]"), StringComparison.Ordinal);
        Assert.Equal(ItemState.NeedsReview, await App.StateAsync(item));
    }

    [Fact]
    public async Task What_was_sent_back_comes_again_when_its_sender_has_mended_it()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.Keyboard.PressAsync("s");
        await page.FillAsync("#why-SendBack", "Which order is this for?");
        await FollowAsync(page, () => page.ClickAsync("button[value=SendBack]"));
        Assert.Equal(ItemState.SentBack, await App.StateAsync(item));
        Assert.Contains("Nothing waits for you", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        var again = await App.SubmitAsync(new Bill("bill-1", "Nordic Steel AS", "Order 17\n" + Text, Right));
        await page.GotoAsync($"{Inbox}/items/{item.Value}");

        Assert.Equal(item, again);
        Assert.Contains("It was sent back, and the sender submitted it again.", await page.InnerTextAsync(".heading"), StringComparison.Ordinal);
        Assert.StartsWith("Order 17", await page.TextContentAsync(".source"), StringComparison.Ordinal);
        Assert.Contains("Which order is this for?", await page.InnerTextAsync(".history"), StringComparison.Ordinal);
        await ApproveAsync(page);
        await App.PassUndoWindowAsync();
        Assert.Equal([Right], App.Postings.All);
    }

    [Fact]
    public async Task What_was_read_before_it_was_sent_back_is_not_proposed_for_what_came_instead()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.Keyboard.PressAsync("s");
        await page.FillAsync("#why-SendBack", "Please send it as a better scan.");
        await FollowAsync(page, () => page.ClickAsync("button[value=SendBack]"));

        await App.SubmitAsync(new Bill("bill-1", "Nordic Steel AS", "", null));
        await page.GotoAsync($"{Inbox}/items/{item.Value}");

        Assert.Contains("There is no proposal to approve.", await page.InnerTextAsync("#verdict"), StringComparison.Ordinal);
        Assert.Equal("", await page.InputValueAsync(Number));
    }
}

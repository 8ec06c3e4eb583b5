using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.RealDesk;

public sealed class ApprovingTests(Chromium chromium) : RealDeskTest(chromium)
{
    [Fact]
    public async Task An_approval_by_key_can_be_undone_from_the_banner()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await ReadyAsync(page);

        await PressAndFollowAsync(page, "a");
        Assert.Equal(ItemState.Due, await App.StateAsync(item));
        Assert.Contains("Approved bill-1", await page.InnerTextAsync(".banner"), StringComparison.Ordinal);
        await PressAndFollowAsync(page, "u");

        Assert.Equal(ItemState.NeedsReview, await App.StateAsync(item));
        Assert.Equal(["approved by anna", "undone by anna"], await App.VerdictsAsync(item));
        Assert.True(await page.IsVisibleAsync(Approve));
        await App.PassUndoWindowAsync();
        Assert.Empty(App.Postings.All);
        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task Once_the_time_to_undo_is_over_the_effect_happens_exactly_once()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);

        await ApproveAsync(page);
        await App.ExecuteDueAsync();
        Assert.Empty(App.Postings.All);
        await App.PassUndoWindowAsync();

        Assert.Equal([Right], App.Postings.All);
        await page.GotoAsync($"{Inbox}/items/{item.Value}");
        Assert.Contains("The effect has happened.", await page.InnerTextAsync(".decide"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[data-key=u]").CountAsync());
    }

    [Fact]
    public async Task A_note_to_an_approval_is_in_the_history()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.ClickAsync(".note summary");
        await page.FillAsync("#why-Approve", "Checked with the buyer.");

        await ApproveAsync(page);

        Assert.Equal(["approved by anna"], await App.VerdictsAsync(item));
        await page.GotoAsync($"{Inbox}/items/{item.Value}");
        var history = await page.InnerTextAsync(".history");
        Assert.Contains("Approved by anna: Checked with the buyer.", history, StringComparison.Ordinal);
        Assert.DoesNotContain("sha256", history, StringComparison.Ordinal);
        Assert.DoesNotContain("plan", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_can_be_approved_again_and_happens_once()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);

        await ApproveAsync(page);
        await FollowAsync(page, () => page.ClickAsync("[data-key=u]"));
        await ApproveAsync(page);
        await App.PassUndoWindowAsync();

        Assert.Equal([Right], App.Postings.All);
        Assert.Equal(["approved by anna", "undone by anna", "approved by anna"], await App.VerdictsAsync(item));
    }

    [Fact]
    public async Task A_key_that_is_pressed_too_late_undoes_nothing()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await ApproveAsync(page);
        await App.PassUndoWindowAsync();

        await FollowAsync(page, () => page.ClickAsync("[data-key=u]"));

        Assert.Contains("Too late to undo", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(ItemState.Applied, await App.StateAsync(item));
    }

    [Fact]
    public async Task A_verdict_on_what_somebody_else_decided_is_refused_with_their_name()
    {
        var item = await SubmitAsync();
        var annas = await OpenAsync(item);
        var bos = await OpenAsync(item, InboxApplication.Bo);
        await ApproveAsync(bos);
        await annas.FillAsync(Number, "R-2026-999");

        var status = await StatusOfAsync(annas, Approve);

        Assert.Equal(409, status);
        Assert.Contains("bo decided this", await annas.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Contains("R-2026-999", await annas.InnerTextAsync(".values"), StringComparison.Ordinal);
        await App.PassUndoWindowAsync();
        Assert.Equal([Right], App.Postings.All);
    }

    [Fact]
    public async Task A_verdict_on_a_page_from_before_an_undo_is_refused_as_outdated()
    {
        var item = await SubmitAsync();
        var annas = await OpenAsync(item);
        var bos = await OpenAsync(item, InboxApplication.Bo);
        await ApproveAsync(bos);
        await FollowAsync(bos, () => bos.ClickAsync("[data-key=u]"));

        var status = await StatusOfAsync(annas, Approve);

        Assert.Equal(409, status);
        Assert.Contains("has changed since you opened it", await annas.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal(ItemState.NeedsReview, await App.StateAsync(item));
    }
}

using Microsoft.Playwright;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.RealDesk;

/// <summary>The receiver took a posting and never answered: somebody has to look there.</summary>
public sealed class ResolvingTests(Chromium chromium) : RealDeskTest(chromium)
{
    [Fact]
    public async Task What_was_seen_to_have_happened_is_closed_and_not_tried_again()
    {
        (ItemId item, IPage page) = await OpenInDoubtAsync();

        await page.FillAsync("#seen", "Posting 4711 in the ledger.");
        await FollowAsync(page, () => page.ClickAsync("text='It happened'"));
        await App.PassUndoWindowAsync();

        Assert.Equal(ItemState.Applied, await App.StateAsync(item));
        Assert.Single(App.Postings.All);
        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task What_was_seen_not_to_have_happened_is_tried_again()
    {
        (ItemId item, IPage page) = await OpenInDoubtAsync();

        await page.FillAsync("#seen", "A search in the ledger found nothing.");
        await FollowAsync(page, () => page.ClickAsync("text='It did not happen'"));
        await App.ExecuteDueAsync();

        Assert.Equal(ItemState.Applied, await App.StateAsync(item));
        Assert.Equal([Right, Right], App.Postings.All);
    }

    [Fact]
    public async Task Without_saying_what_was_seen_nothing_is_settled()
    {
        (ItemId item, IPage page) = await OpenInDoubtAsync();

        var status = await StatusOfAsync(page, "text='It happened'");

        Assert.Equal(422, status);
        Assert.Equal(ItemState.InDoubt, await App.StateAsync(item));
    }

    private async Task<(ItemId Item, IPage Page)> OpenInDoubtAsync()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await ApproveAsync(page);
        App.Postings.IsSilent = true;
        await App.PassUndoWindowAsync();
        App.Postings.IsSilent = false;
        Assert.Equal(ItemState.InDoubt, await App.StateAsync(item));

        await page.GotoAsync(Inbox);
        Assert.Contains("1 in doubt or failed", await page.InnerTextAsync(".card"), StringComparison.Ordinal);
        await FollowAsync(page, () => page.ClickAsync("[data-row]"));
        return (item, page);
    }
}

using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class ListTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task Items_are_listed_oldest_first_and_what_needs_attention_stands_out()
    {
        App.AddInvoice("new", 1);
        App.AddInvoice("old", 75);
        App.AddInvoice("doubtful", 5, item => item with { State = ItemState.InDoubt });
        App.AddInvoice("failed", 4, item => item with { State = ItemState.Failed });
        App.AddInvoice("done", 3, item => item with { State = ItemState.Applied });

        var page = await OpenAsync();

        Assert.Equal(["old", "doubtful", "failed", "new"], await page.Locator("[data-row]").AllTextContentsAsync());
        Assert.Equal(["overdue by 27 h", "in doubt", "failed"], await page.Locator(".item .mark").AllTextContentsAsync());
        Assert.Equal("3 days ago", (await page.Locator(".item time").First.TextContentAsync())!.Trim());
        Assert.Contains("2 waiting, 2 in doubt or failed", await page.InnerTextAsync(".card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_filters_by_its_integration_and_the_filter_stays_while_one_decides()
    {
        App.AddInvoice("invoice 1", 5);
        App.AddInvoice("enquiry", 4, item => item with { Integration = "enquiry-routing" });
        App.AddInvoice("invoice 2", 3);
        var page = await OpenAsync();

        await FollowAsync(page, () => page.ClickAsync("text=supplier-invoices"));
        Assert.Equal(["invoice 1", "invoice 2"], await page.Locator("[data-row]").AllTextContentsAsync());
        Assert.Equal("supplier-invoices", (await page.Locator("[aria-current=page] .name").TextContentAsync())!.Trim());

        await FollowAsync(page, () => page.ClickAsync("text=invoice 1"));
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
        Assert.Equal("invoice 2", await page.TextContentAsync("h1"));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages()
    {
        for (var i = 0; i < 51; i++)
            App.AddInvoice($"item {i:00}", 60 - i);
        var page = await OpenAsync();

        Assert.Equal(50, await page.Locator("[data-row]").CountAsync());
        await FollowAsync(page, () => page.ClickAsync("text=Next page"));

        Assert.Equal(["item 50"], await page.Locator("[data-row]").AllTextContentsAsync());
        Assert.Equal(0, await page.Locator("text=Next page").CountAsync());
        await FollowAsync(page, () => page.ClickAsync("text=First page"));
        Assert.Equal("item 00", await page.Locator("[data-row]").First.TextContentAsync());
    }

    [Fact]
    public async Task The_keys_j_and_k_choose_an_item_and_Enter_opens_it()
    {
        App.AddInvoice("first", 5);
        App.AddInvoice("second", 4);
        App.AddInvoice("third", 3);
        var page = await OpenAsync();

        foreach (var key in new[] { "j", "j", "j", "k" })
            await page.Keyboard.PressAsync(key);
        await PressAndFollowAsync(page, "Enter");

        Assert.Equal("second", await page.TextContentAsync("h1"));
    }

    [Fact]
    public async Task An_empty_list_says_what_that_means()
    {
        App.AddInvoice(change: item => item with { State = ItemState.Applied });

        var reviewer = await OpenAsync();
        var stranger = await OpenAsync(user: "cleo.reviewer");

        Assert.Contains("Nothing waits for you", await reviewer.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("You review nothing yet", await stranger.InnerTextAsync("main"), StringComparison.Ordinal);
    }
}

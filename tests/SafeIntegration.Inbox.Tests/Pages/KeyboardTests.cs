using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class KeyboardTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task The_key_a_approves_and_leads_to_the_next_item()
    {
        var first = App.AddInvoice("first", 5);
        App.AddInvoice("second", 4);
        var page = await OpenAsync(first);
        await ReadyAsync(page);

        await PressAndFollowAsync(page, "a");

        Assert.Equal(["approved by anna"], first.Verdicts);
        Assert.Equal("second", await page.TextContentAsync("h1"));
        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task A_key_held_down_approves_one_item_only()
    {
        var first = App.AddInvoice("first", 5);
        var second = App.AddInvoice("second", 4);
        var page = await OpenAsync(first);
        await ReadyAsync(page);

        await FollowAsync(page, () => page.Keyboard.DownAsync("a"));
        await ReadyAsync(page);
        await page.Keyboard.DownAsync("a");
        await page.Keyboard.UpAsync("a");

        Assert.Equal("second", await page.TextContentAsync("h1"));
        Assert.Equal(["approved by anna"], first.Verdicts);
        Assert.Empty(second.Verdicts);
    }

    [Fact]
    public async Task Keys_do_nothing_while_one_types_or_holds_a_modifier()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        await ReadyAsync(page);

        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Alt+a");
        await page.FocusAsync("#field-1");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("ajrs?");

        Assert.Equal("2026-114ajrs?", await page.InputValueAsync("#field-1"));
        Assert.Empty(item.Verdicts);
    }

    [Fact]
    public async Task Keys_can_be_switched_off_and_stay_off()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        await page.Keyboard.PressAsync("?");
        await page.UncheckAsync("#shortcuts");
        await page.ClickAsync("text=Close");

        await page.ReloadAsync();
        await ReadyAsync(page);
        foreach (var key in new[] { "a", "r", "?" })
            await page.Keyboard.PressAsync(key);

        Assert.Empty(item.Verdicts);
        Assert.False(await page.IsVisibleAsync("#why-Decline"));
        Assert.False(await page.IsVisibleAsync("#help"));
        Assert.Equal(0, await page.Locator("button kbd:visible").CountAsync());
    }

    [Fact]
    public async Task The_key_e_edits_the_field_in_most_doubt()
    {
        var page = await OpenAsync(App.AddInvoice());

        await page.Keyboard.PressAsync("e");

        Assert.Equal("field-5", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData("r", "why-Decline")]
    [InlineData("s", "why-SendBack")]
    public async Task The_keys_r_and_s_lead_to_the_place_for_the_reason(string key, string place)
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);

        await page.Keyboard.PressAsync(key);

        Assert.Equal(place, await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("", await page.InputValueAsync($"#{place}"));
        Assert.Empty(item.Verdicts);
    }

    [Fact]
    public async Task The_keys_j_and_k_lead_to_the_next_and_the_previous_item()
    {
        App.AddInvoice("first", 5);
        var second = App.AddInvoice("second", 4);
        App.AddInvoice("third", 3);
        var page = await OpenAsync(second);

        await PressAndFollowAsync(page, "j");
        Assert.Equal("third", await page.TextContentAsync("h1"));
        await PressAndFollowAsync(page, "k");
        await PressAndFollowAsync(page, "k");
        Assert.Equal("first", await page.TextContentAsync("h1"));
    }

    [Fact]
    public async Task Question_mark_opens_the_help_and_Escape_closes_it()
    {
        var page = await OpenAsync(App.AddInvoice());

        await page.Keyboard.PressAsync("?");
        Assert.True(await page.IsVisibleAsync("#help"));
        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.IsVisibleAsync("#help"));
    }

    [Fact]
    public async Task Escape_leaves_a_field_so_that_keys_work_again()
    {
        var page = await OpenAsync(App.AddInvoice());
        await page.FocusAsync("#field-1");

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");

        Assert.True(await page.IsVisibleAsync("#help"));
    }
}

using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.RealDesk;

/// <summary>What a reviewer sees before deciding.</summary>
public sealed class ReadingTests(Chromium chromium) : RealDeskTest(chromium)
{
    private const string Stranger = "dora.reviewer.order-desk";

    [Fact]
    public async Task The_list_shows_the_item_with_its_reasons_and_the_stage_of_its_integration()
    {
        await SubmitAsync("bill-1", Right with { Total = 15501.00m });

        var page = await OpenAsync();

        var row = await page.InnerTextAsync("li.item");
        Assert.Contains("bill-1", row, StringComparison.Ordinal);
        Assert.Contains("Nordic Steel AS", row, StringComparison.Ordinal);
        Assert.Contains("Total", row, StringComparison.Ordinal);
        var card = await page.InnerTextAsync(".card");
        Assert.Contains("1 waiting", card, StringComparison.Ordinal);
        Assert.Contains("Launch", card, StringComparison.Ordinal);
        Assert.Empty(ConsoleErrors);
    }

    [Theory]
    [InlineData(Number, "R-2026-114")]
    [InlineData(Date, "12.03.2026")]
    [InlineData(Total, "15 500,00")]
    public async Task The_place_a_value_was_read_from_is_lit(string field, string place)
    {
        var page = await OpenAsync(await SubmitAsync());

        await page.FocusAsync(field);

        Assert.Equal(place, string.Concat(await page.Locator("mark.lit").AllTextContentsAsync()));
    }

    [Fact]
    public async Task Each_field_has_the_control_of_its_kind_and_says_where_its_value_comes_from()
    {
        var page = await OpenAsync(await SubmitAsync());

        Assert.Contains("stage: launch", await page.InnerTextAsync(".heading"), StringComparison.Ordinal);
        Assert.Equal("R-2026-114", await page.InputValueAsync(Number));
        Assert.Equal("date", await page.GetAttributeAsync(Date, "type"));
        Assert.Equal("2026-03-12", await page.InputValueAsync(Date));
        Assert.Equal("15500.00", await page.InputValueAsync(Total));
        Assert.Equal(["Invoice", "CreditNote"], await page.Locator($"{Kind} option").AllInnerTextsAsync());
        Assert.Equal(["Yes", "No"], await page.Locator($"{IsUrgent} option").AllInnerTextsAsync());
        Assert.Equal("false", await page.InputValueAsync(IsUrgent));
        Assert.Equal(
            ["found on the document", "found on the document", "found on the document", "derived: from the title", "derived: from the terms"],
            (await page.Locator(".found").AllInnerTextsAsync()).Select(words => words.Trim()));
    }

    [Fact]
    public async Task A_scan_without_text_shows_its_page_and_can_be_filled_in()
    {
        var item = await App.SubmitAsync(new Bill("scan-1", "Nordic Steel AS", "", null));
        var page = await OpenAsync(item);
        await page.WaitForFunctionAsync("() => document.querySelector('.documents img').naturalWidth === 620");
        Assert.Contains("There is no proposal", await page.InnerTextAsync("#verdict"), StringComparison.Ordinal);

        await page.FillAsync(Number, "R-2026-115");
        await page.FillAsync(Date, "2026-03-13");
        await page.FillAsync(Total, "99.50");
        await page.SelectOptionAsync(Kind, "CreditNote");
        await page.SelectOptionAsync(IsUrgent, "true");
        await page.ClickAsync(".note summary");
        await page.FillAsync("#why-Approve", "Read from the scan.");
        await ApproveAsync(page);
        await App.PassUndoWindowAsync();

        Assert.Equal([new BillFields("R-2026-115", new DateOnly(2026, 3, 13), 99.50m, BillKind.CreditNote, true)], App.Postings.All);
        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task Who_has_not_the_role_of_the_integration_sees_none_of_its_items()
    {
        var item = await SubmitAsync();

        var page = await OpenAsync(user: Stranger);
        Assert.Contains("You review nothing yet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        var answer = await page.GotoAsync($"{Inbox}/items/{item.Value}");

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("bill-1", await page.ContentAsync(), StringComparison.Ordinal);
        foreach (var path in new[] { "documents/0", "text" })
            Assert.Equal(404, (await page.Context.APIRequest.GetAsync($"{Inbox}/items/{item.Value}/{path}")).Status);
    }
}

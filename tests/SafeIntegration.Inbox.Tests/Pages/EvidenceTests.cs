using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class EvidenceTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task Focusing_a_field_lights_the_places_it_was_read_from()
    {
        var page = await OpenAsync(App.AddInvoice());

        await page.FocusAsync("#field-6");
        Assert.Equal(["15 500,00", "15 500,00"], await page.Locator("mark.lit").AllTextContentsAsync());

        await page.FocusAsync("#field-2");
        Assert.Equal(["12.03.2026"], await page.Locator("mark.lit").AllTextContentsAsync());
    }

    [Fact]
    public async Task Focusing_a_field_scrolls_its_evidence_into_view()
    {
        var text = string.Concat(Enumerable.Repeat("A line that says nothing.\n", 500)) + "Total 17.25";
        var page = await OpenAsync(App.AddInvoice(change: item => item with
        {
            SourceText = text,
            Fields = [new("total", FieldKind.Number, "17.25") { Grounding = Invoices.Found("total", GroundingOutcome.Grounded, "17.25", text) }],
        }));
        const string isVisible = "() => { const mark = document.querySelector('mark').getBoundingClientRect(); const pane = document.querySelector('.documents').getBoundingClientRect(); return mark.top >= pane.top && mark.bottom <= pane.bottom + 1; }";
        Assert.False(await page.EvaluateAsync<bool>(isVisible));

        await page.FocusAsync("#field-0");

        Assert.True(await page.EvaluateAsync<bool>(isVisible));
    }

    [Fact]
    public async Task Pointing_at_a_place_shows_its_field()
    {
        var page = await OpenAsync(App.AddInvoice());

        await page.HoverAsync("mark[data-field='4']");

        Assert.Equal("4", await page.Locator(".field.pointed").GetAttributeAsync("data-field"));
        Assert.Equal("Net", await page.Locator("mark[data-field='4']").GetAttributeAsync("title"));
    }

    [Fact]
    public async Task Overlapping_evidence_belongs_to_both_fields()
    {
        const string text = "Invoice A-2026-7";
        var page = await OpenAsync(App.AddInvoice(change: item => item with
        {
            SourceText = text,
            Fields =
            [
                new("number", FieldKind.Text, "A-2026-7") { Grounding = Invoices.Found("number", GroundingOutcome.Grounded, "A-2026-7", text) },
                new("year", FieldKind.Number, "2026") { Grounding = Invoices.Found("year", GroundingOutcome.Grounded, "2026", text) },
            ],
        }));

        await page.FocusAsync("#field-0");
        Assert.Equal("A-2026-7", string.Concat(await page.Locator("mark.lit").AllTextContentsAsync()));
        await page.FocusAsync("#field-1");
        Assert.Equal("2026", string.Concat(await page.Locator("mark.lit").AllTextContentsAsync()));
        Assert.Equal(text, await page.TextContentAsync(".source"));
    }

    [Fact]
    public async Task What_was_found_is_said_in_words()
    {
        var page = await OpenAsync(App.AddInvoice());

        var words = (await page.Locator(".found").AllInnerTextsAsync()).Select(text => text.Trim());

        Assert.Equal(
            [.. Enumerable.Repeat("found on the document", 5), "no evidence found", "found at 2 places", "derived: no document says that it is an invoice"], words);
    }

    [Fact]
    public async Task A_million_characters_are_shown_promptly()
    {
        const string line = "A line of a long document, with 12 400,00 in it.\n";
        var text = string.Concat(Enumerable.Repeat(line, 1_000_000 / line.Length));
        var item = App.AddInvoice(change: invoice => invoice with
        {
            SourceText = text,
            Fields = [new("net", FieldKind.Number, "12400.00") { Grounding = new("net", GroundingOutcome.Ambiguous, [.. Enumerable.Range(0, 100).Select(i => new TextSpan(i * line.Length + 32, 9))]) }],
        });
        var page = await OpenAsync();

        await page.GotoAsync(App.Inbox + Path(item), new() { Timeout = 15_000 });
        await page.FocusAsync("#field-0");

        Assert.Equal(100, await page.Locator("mark.lit").CountAsync());
        Assert.Equal(text.Length, await page.EvaluateAsync<int>("() => document.querySelector('.source').textContent.length"));
    }

    [Fact]
    public async Task Of_a_longer_text_the_start_is_shown_and_the_whole_can_be_opened()
    {
        var text = new string('x', 999_999) + "yz";
        var item = App.AddInvoice(change: invoice => invoice with { SourceText = text, Fields = [] });
        var page = await OpenAsync(item);

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.source').textContent.endsWith('xy')"));
        var whole = await page.GetAttributeAsync("text=Open the whole text", "href");
        using var client = App.Client();
        Assert.Equal(text, await client.GetStringAsync(whole));
    }
}

using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class RoundTripTests(Chromium chromium) : PageTest(chromium)
{
    private static readonly string?[] Texts =
    [
        null, "", " ", "  two  blanks  ", "15 500,00", "tab\there", "line\nfeed", "carriage\r\nreturn", "lone\rreturn", "\nleading", "\r\n", "trailing\n", "\n\n\n",
        "nul\0inside", "half \ud83d pair", "whole \ud83d\ude00 pair", "\u202Eright to left", "é composed, e\u0301 not", "&amp; &#10; <b>", "\"quotes' `", "\u0085next line\u2028and", "\uFFFE", "\u0001\u0007\u000b\u000c\u001f\u007f\u0080\u0081\u0092\u009f\u00a0\u00ad",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_value_nobody_touched_comes_back_exactly_as_it_was(bool script)
    {
        var fields = Texts.SelectMany((text, i) => new[]
            {
                new ReviewField($"text{i}", FieldKind.Text, text), new ReviewField($"optional{i}", FieldKind.Text, text) { IsOptional = true },
                new ReviewField($"json{i}", FieldKind.Json, text), new ReviewField($"number{i}", FieldKind.Number, text),
                new ReviewField($"date{i}", FieldKind.Date, text), new ReviewField($"choice{i}", FieldKind.Choice, text) { Choices = ["A", "B"] },
                new ReviewField($"boolean{i}", FieldKind.Boolean, text),
            })
            .Concat([new("date", FieldKind.Date, "2026-02-28"), new("early", FieldKind.Date, "0001-01-01"), new("none", FieldKind.Date, "2026-02-30"), new("exact", FieldKind.Number, "0.10000000000000000000000001")])
            .ToList();
        var item = App.AddInvoice(change: invoice => invoice with { Fields = fields });
        var page = await OpenAsync(item, script: script);

        Assert.Equal(script, (await page.InnerTextAsync("button[value=Approve]")).StartsWith("Approve and", StringComparison.Ordinal));
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));

        Assert.Equal([], await page.Locator(".field.changed, .field.wrong, .problems").AllInnerTextsAsync());
        Assert.Equal(["approved by anna"], item.Verdicts);
        Assert.Equal(fields.ToDictionary(field => field.Name, field => field.Value), item.DecidedValues);
    }

    [Fact]
    public async Task A_typed_text_arrives_as_it_was_typed()
    {
        var item = App.AddInvoice(change: invoice => invoice with { SourceText = null, Fields = [new("note", FieldKind.Text, "two\nlines"), new("name", FieldKind.Text, "x")] });
        var page = await OpenAsync(item);

        await page.FillAsync("#field-0", "\n three\n\n lines\n");
        await page.FillAsync("#field-1", " é 😀 <b> ");
        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));

        Assert.Equal("\n three\n\n lines\n", item.DecidedValues!["note"]);
        Assert.Equal(" é 😀 <b> ", item.DecidedValues["name"]);
    }
}

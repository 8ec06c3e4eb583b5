using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class VerdictTests(Chromium chromium) : PageTest(chromium)
{
    private const string Approve = "button[value=Approve]";

    [Fact]
    public async Task The_button_says_what_will_happen_and_whether_it_corrects()
    {
        var page = await OpenAsync(App.AddInvoice());
        Assert.StartsWith("Approve and post to accounts payable", await page.InnerTextAsync(Approve), StringComparison.Ordinal);

        await page.FillAsync("#field-5", "3100.00");
        Assert.StartsWith("Correct and post to accounts payable", await page.InnerTextAsync(Approve), StringComparison.Ordinal);
        Assert.Contains("Proposed: 3010.00", await page.InnerTextAsync(".field.changed"), StringComparison.Ordinal);

        await page.ClickAsync(".field.changed >> text=Restore");
        Assert.Equal("3010.00", await page.InputValueAsync("#field-5"));
        Assert.StartsWith("Approve and", await page.InnerTextAsync(Approve), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_carries_the_corrected_values_and_leaves_the_others_as_they_were()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);

        await page.FillAsync("#field-0", "Havnegata 12, 7010 Trondheim");
        await page.FillAsync("#field-2", "2026-03-13");
        await page.SelectOptionAsync("#field-3", "NOK");
        await page.SelectOptionAsync("#field-7", "true");
        await page.ClickAsync(".note summary");
        await page.FillAsync("#why-Approve", "It is a credit note.");
        await FollowAsync(page, () => page.ClickAsync(Approve));

        Assert.Equal(["corrected by anna"], item.Verdicts);
        Assert.Equal("It is a credit note.", item.History[^1].Detail);
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["supplier"] = "Havnegata 12, 7010 Trondheim",
                ["invoiceNumber"] = "2026-114",
                ["invoiceDate"] = "2026-03-13",
                ["currency"] = "NOK",
                ["net"] = "12400.00",
                ["vat"] = "3010.00",
                ["total"] = "15500.00",
                ["isCreditNote"] = "true",
                ["purchaseOrder"] = null,
            },
            item.DecidedValues);
    }

    [Fact]
    public async Task A_problem_is_shown_at_its_field_and_what_was_typed_stays()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        await page.FillAsync("#field-0", "Nordic Steel");
        await page.FillAsync("#field-5", "three thousand");

        await FollowAsync(page, () => page.ClickAsync(Approve));

        Assert.Contains("This is not a number.", await page.InnerTextAsync(".field.wrong"), StringComparison.Ordinal);
        Assert.Equal("three thousand", await page.InputValueAsync("#field-5"));
        Assert.Equal("Nordic Steel", await page.InputValueAsync("#field-0"));
        Assert.Equal("field-5", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Empty(item.Verdicts);
    }

    [Fact]
    public async Task A_value_that_does_not_stand_on_the_document_asks_for_a_reason_and_is_taken_with_one()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        await page.FillAsync("#field-5", "9.99");
        await FollowAsync(page, () => page.ClickAsync(Approve));
        Assert.Contains("does not stand on the document", await page.InnerTextAsync(".field.wrong >> nth=0"), StringComparison.Ordinal);

        await page.FillAsync("#why-Approve", "The supplier told me on the phone.");
        await FollowAsync(page, () => page.ClickAsync(Approve));

        Assert.Equal("9.99", item.DecidedValues!["vat"]);
        Assert.Equal("The supplier told me on the phone.", item.History[^1].Detail);
    }

    [Fact]
    public async Task Declining_without_a_reason_asks_for_one_and_keeps_what_was_typed()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        await page.FillAsync("#field-5", "3100.00");
        await page.ClickAsync("text=Decline…");

        await FollowAsync(page, () => page.ClickAsync("button[value=Decline]"));

        Assert.Empty(item.Verdicts);
        Assert.Contains("Please say why.", await page.InnerTextAsync(".otherwise[open]"), StringComparison.Ordinal);
        Assert.Equal("why-Decline", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("3100.00", await page.InputValueAsync("#field-5"));

        await page.FillAsync("#why-Decline", "We never ordered this.\nNor would we.");
        await FollowAsync(page, () => page.ClickAsync("button[value=Decline]"));
        Assert.Equal(["declined by anna"], item.Verdicts);
        Assert.Equal("We never ordered this.\nNor would we.", item.History[^1].Detail);
    }

    [Fact]
    public async Task Sending_back_carries_the_question()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        await page.ClickAsync("text=Send back…");
        await page.FillAsync("#why-SendBack", "Which order is this for?");

        await FollowAsync(page, () => page.ClickAsync("button[value=SendBack]"));

        Assert.Equal(["sent-back by anna"], item.Verdicts);
        Assert.Equal("Which order is this for?", item.History[^1].Detail);
        Assert.Contains("Sent back INV-2026-114. It waits for its sender.", await page.InnerTextAsync(".banner"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_in_a_field_approves_nothing()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);

        await page.FocusAsync("#field-5");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("7");

        Assert.Equal("3010.007", await page.InputValueAsync("#field-5"));
        Assert.Empty(item.Verdicts);
    }

    [Fact]
    public async Task A_double_click_decides_once_and_shows_no_conflict()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);

        await FollowAsync(page, () => page.DblClickAsync(Approve));

        Assert.Equal(["approved by anna"], item.Verdicts);
        Assert.Contains("Approved INV-2026-114", await page.InnerTextAsync(".banner"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_proposal_the_reviewer_enters_the_values()
    {
        var item = App.AddInvoice(change: invoice => invoice with
        {
            HasProposal = false,
            Fields = [new("total", FieldKind.Number, null), new("isCreditNote", FieldKind.Boolean, null), new("extra", FieldKind.Json, null) { IsOptional = true }],
        });
        var page = await OpenAsync(item);
        Assert.StartsWith("Approve as entered and post", await page.InnerTextAsync(Approve), StringComparison.Ordinal);

        await page.FillAsync("#field-0", "12.50");
        await page.SelectOptionAsync("#field-1", new Microsoft.Playwright.SelectOptionValue { Label = "No" });
        await page.FillAsync("#field-2", "{ \"a\": [1] }");
        await FollowAsync(page, () => page.ClickAsync(Approve));

        Assert.Equal(new Dictionary<string, string?> { ["total"] = "12.50", ["isCreditNote"] = "false", ["extra"] = "{ \"a\": [1] }" }, item.DecidedValues);
    }
}

using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.RealDesk;

public sealed class CorrectingTests(Chromium chromium) : RealDeskTest(chromium)
{
    [Fact]
    public async Task A_correction_to_what_stands_on_the_document_needs_no_reason()
    {
        var item = await SubmitAsync(read: Right with { Total = 12400.00m, Kind = BillKind.CreditNote });
        var page = await OpenAsync(item);

        await page.FillAsync(Total, "15500.00");
        await page.SelectOptionAsync(Kind, "Invoice");
        await ApproveAsync(page);
        await App.PassUndoWindowAsync();

        Assert.Equal(["corrected by anna"], await App.VerdictsAsync(item));
        Assert.Equal([Right], App.Postings.All);
    }

    [Fact]
    public async Task What_was_found_is_said_of_the_proposed_value_only()
    {
        var page = await OpenAsync(await SubmitAsync());
        var found = page.Locator($".field:has({Total}) .found");
        Assert.True(await found.IsVisibleAsync());

        await page.FillAsync(Total, "15400.00");
        Assert.False(await found.IsVisibleAsync());
        await page.FillAsync(Total, "15500.00");
        Assert.True(await found.IsVisibleAsync());
    }

    [Theory]
    [InlineData(Number, "R-", "3 to 20 characters")]
    [InlineData(Date, "", "a value")]
    [InlineData(Total, "three thousand", "Write a number")]
    public async Task What_breaks_the_contract_is_said_at_its_field_and_what_was_typed_stays(string field, string typed, string said)
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.SelectOptionAsync(Kind, "CreditNote");
        await page.FillAsync(field, typed);

        var status = await StatusOfAsync(page, Approve);

        Assert.Equal(422, status);
        Assert.Contains(said, await page.InnerTextAsync($".field.wrong:has({field}) .problem"), StringComparison.Ordinal);
        Assert.Equal(typed, await page.InputValueAsync(field));
        Assert.Equal("CreditNote", await page.InputValueAsync(Kind));
        Assert.Equal(field, await page.EvaluateAsync<string>("() => '#' + document.activeElement.id"));
        Assert.Empty(await App.VerdictsAsync(item));
        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task What_breaks_an_expectation_is_said_on_top()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.FillAsync(Total, "0");

        var status = await StatusOfAsync(page, Approve);

        Assert.Equal(422, status);
        Assert.Contains("the total is not zero", await page.InnerTextAsync("#verdict"), StringComparison.Ordinal);
        Assert.Equal("0", await page.InputValueAsync(Total));
        Assert.Empty(await App.VerdictsAsync(item));
    }

    [Fact]
    public async Task A_value_that_does_not_stand_on_the_document_asks_for_a_reason_at_its_field_and_is_taken_with_one()
    {
        var item = await SubmitAsync();
        var page = await OpenAsync(item);
        await page.FillAsync(Total, "15400.00");

        var status = await StatusOfAsync(page, Approve);
        Assert.Equal(422, status);
        Assert.Contains("does not stand in the document", await page.InnerTextAsync($".field.wrong:has({Total}) .problem"), StringComparison.Ordinal);
        Assert.True(await page.IsVisibleAsync("#why-Approve"));
        Assert.Empty(await App.VerdictsAsync(item));

        await page.FillAsync("#why-Approve", "The supplier told me on the phone.");
        await ApproveAsync(page);
        await App.PassUndoWindowAsync();

        Assert.Equal([Right with { Total = 15400.00m }], App.Postings.All);
        await page.GotoAsync($"{Inbox}/items/{item.Value}");
        Assert.Contains("The supplier told me on the phone.", await page.InnerTextAsync(".history"), StringComparison.Ordinal);
    }
}

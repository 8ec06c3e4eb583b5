using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

public sealed class HostileContentTests(Chromium chromium) : PageTest(chromium)
{
    private const string Payload = "</textarea></script></title></select>\"'><img src=x onerror=window.pwned=1><script>window.pwned=1</script><b id=injected>&lt;b&gt;{{7*7}}";

    [Theory]
    [InlineData(ItemState.NeedsReview)]
    [InlineData(ItemState.InDoubt)]
    [InlineData(ItemState.Due)]
    public async Task Text_from_outside_is_text_everywhere(ItemState state)
    {
        var item = App.AddInvoice(Payload, change: invoice => invoice with
        {
            State = state,
            Integration = Payload,
            Segment = Payload,
            Action = Payload,
            SourceText = Payload,
            Reasons = [new(ReviewCode.Rule, Payload)],
            Documents = [new(Payload, "text/html", Payload.Select(c => (byte)c).ToArray()), new(Payload, "text/plain", (" " + Payload).Select(c => (byte)c).ToArray()), new(Payload, "image/png", Pictures.Scan)],
            Fields = [.. Enum.GetValues<FieldKind>().Select(kind => new ReviewField(Payload + kind, kind, Payload + kind)
            {
                Choices = [Payload], Grounding = new FieldGrounding(Payload, GroundingOutcome.Grounded, [new(3, 20), new(-5, 100_000)], Payload),
            })],
        });
        item.History.Add(new ReviewEvent(App.Time.GetUtcNow(), Payload, "approved", Payload));
        item.DueAt = App.Time.GetUtcNow().AddSeconds(10);

        foreach (var path in new[] { "", Path(item), $"{Path(item)}?decided={item.Id.Value}", $"?integration={Uri.EscapeDataString(Payload)}", $"/items/{Uri.EscapeDataString(Payload)}" })
        {
            var page = await OpenAsync(path);
            Assert.True(await page.EvaluateAsync<bool>("() => window.pwned === undefined && !document.querySelector('#injected') && !document.querySelector('img[src=x]')"));
            Assert.Equal(0, await page.Locator("script:not([src])").CountAsync());
        }

        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task A_refused_form_shows_what_was_typed_as_text()
    {
        var item = App.AddInvoice();
        var page = await OpenAsync(item);
        await page.FillAsync("#field-5", Payload);
        await page.ClickAsync(".note summary");
        await page.FillAsync("#why-Approve", Payload);

        await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));

        Assert.Equal(Payload, await page.InputValueAsync("#field-5"));
        Assert.Equal(Payload, await page.InputValueAsync("#why-Approve"));
        Assert.True(await page.EvaluateAsync<bool>("() => window.pwned === undefined && !document.querySelector('#injected')"));
        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task Characters_that_cannot_be_seen_are_pointed_out()
    {
        var page = await OpenAsync(App.AddInvoice(change: item => item with { Fields = [new("iban", FieldKind.Text, "NO93\u202E8601")] }));

        Assert.Contains("U+202E", await page.InnerTextAsync(".field .warning"), StringComparison.Ordinal);
    }
}

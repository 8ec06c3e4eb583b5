using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

/// <summary>Every page, wide and narrow, light and dark: fits, and is accessible.</summary>
public sealed class LayoutTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData("list")]
    [InlineData("empty list")]
    [InlineData("item")]
    [InlineData("scan")]
    [InlineData("problem")]
    [InlineData("decline")]
    [InlineData("decided")]
    [InlineData("in doubt")]
    [InlineData("conflict")]
    [InlineData("message")]
    [InlineData("help")]
    public async Task A_page_needs_no_horizontal_scrolling_and_axe_finds_nothing(string view)
    {
        var page = await ShowAsync(view);
        await CheckAsync(page, view, 1280, ColorScheme.Light);
        await CheckAsync(page, view, 320, ColorScheme.Dark);
        Assert.Empty(ConsoleErrors);
    }

    [Fact]
    public async Task A_focused_field_is_never_hidden_behind_the_buttons()
    {
        var page = await OpenAsync(App.AddInvoice());

        for (var i = 0; i < Invoices.Fields.Count; i++)
        {
            await page.FocusAsync($"#field-{i}");
            var gap = await page.EvaluateAsync<double>("() => document.querySelector('#verdict .actions').getBoundingClientRect().top - document.activeElement.getBoundingClientRect().bottom");
            Assert.True(gap >= 0, $"Field {i} is hidden by {-gap} pixels.");
        }
    }

    private static async Task CheckAsync(IPage page, string view, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await PictureAsync(page, $"{view.Replace(' ', '-')}-{width}", isWhole: width == 320);

        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var axe = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

        Assert.Equal(0, overflow);
        Assert.NotEmpty(axe.Passes);
        Assert.Empty(axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
    }

    private async Task<IPage> ShowAsync(string view)
    {
        if (view == "empty list")
        {
            App.AddInvoice(change: item => item with { State = ItemState.Applied });
            return await OpenAsync("?integration=supplier-invoices");
        }

        App.AddInvoice("INV-2026-098", 75);
        var invoice = App.AddInvoice("INV-2026-114", 3, item => item with { State = view == "in doubt" ? ItemState.InDoubt : ItemState.NeedsReview });
        var another = App.AddInvoice("INV-2026-115", 2, item => item with { Segment = "Bergmann & Söhne GmbH", Reasons = [Invoices.Reasons[0]] });
        App.AddInvoice("INV-2026-101", 51, item => item with { State = ItemState.InDoubt, Segment = "Aciers du Rhône", Reasons = [] });
        App.AddInvoice("enquiry-8812@mail.example", 0.2, item => item with { Integration = "enquiry-routing", Segment = "", Reasons = [Invoices.Reasons[0]], Action = "put into the team’s queue" });

        switch (view)
        {
            case "list":
                return await OpenAsync("");
            case "message":
                return await OpenAsync("/items/nothing");
            case "scan":
                var scan = App.AddInvoice("INV-2026-120", 1, item => item with
                {
                    Documents = [new("page 1", "image/png", Pictures.Scan), Invoices.Pdf],
                    SourceText = "",
                    HasProposal = false,
                    Fields = [.. Invoices.Fields.Select(field => field with { Value = null, Grounding = null })],
                    Reasons = [Invoices.Reasons[0], new(ReviewCode.NoAnswer, "The answer of the model breaks the output contract.")],
                });
                return await OpenAsync(Path(scan));
        }

        var page = await OpenAsync(Path(invoice));
        switch (view)
        {
            case "problem":
                await page.FillAsync("#field-5", "3100.0O");
                await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
                break;
            case "item":
                await page.FocusAsync("#field-6");
                break;
            case "decline":
                await page.ClickAsync("text=Decline…");
                await FollowAsync(page, () => page.ClickAsync("button[value=Decline]"));
                break;
            case "decided":
                await page.FillAsync("#field-5", "3100.00");
                await page.ClickAsync(".note summary");
                await page.FillAsync("#why-Approve", "VAT as on the second copy.");
                await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
                App.Time.Advance(TimeSpan.FromSeconds(2));
                await page.ReloadAsync();
                break;
            case "conflict":
                var bo = await OpenAsync(Path(invoice), InboxApplication.Bo);
                await FollowAsync(bo, () => bo.ClickAsync("button[value=Approve]"));
                App.Time.Advance(TimeSpan.FromSeconds(12));
                await page.FillAsync("#field-5", "3100.00");
                await FollowAsync(page, () => page.ClickAsync("button[value=Approve]"));
                break;
            case "help":
                await page.ClickAsync("[data-help]");
                break;
        }

        return page;
    }
}

using Microsoft.AspNetCore.Builder;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Pages;

/// <summary>The inbox under a path base, in nested groups, one of them with a parameter.</summary>
public sealed class MountingTests(Chromium chromium) : PageTest(chromium)
{
    private protected override void Configure(WebApplication app)
    {
        app.UsePathBase("/sub");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGroup("/{tenant}").MapGroup("/admin").MapSafeIntegrationInbox("/review");
    }

    [Fact]
    public async Task All_links_and_forms_stay_where_the_inbox_is_mounted()
    {
        var root = $"{App.Origin}/sub/acme/admin/review";
        var first = App.AddInvoice("first", 5);
        App.AddInvoice("second", 4, item => item with { Documents = [new("page 1", "image/png", Pictures.Scan)] });
        var page = await OpenAsync(rooted: root);

        await FollowAsync(page, () => page.ClickAsync("a:text-is('first')"));
        await ReadyAsync(page);
        await PressAndFollowAsync(page, "a");
        Assert.StartsWith($"{root}/items/", page.Url, StringComparison.Ordinal);
        Assert.Equal("second", await page.TextContentAsync("h1"));
        Assert.True(await page.EvaluateAsync<bool>("async () => { const image = document.querySelector('figure img'); await image.decode(); return image.naturalWidth === 620; }"));
        Assert.Equal("rgb(244, 246, 248)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));

        await FollowAsync(page, () => page.ClickAsync(".undo button"));
        await FollowAsync(page, () => page.ClickAsync(".brand"));
        Assert.Equal(["approved by anna", "undone by anna"], first.Verdicts);
        Assert.StartsWith(root, page.Url, StringComparison.Ordinal);
        Assert.Empty(ConsoleErrors);
    }
}

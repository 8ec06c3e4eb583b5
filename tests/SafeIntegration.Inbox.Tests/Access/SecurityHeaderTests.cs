using System.Net;
using SafeIntegration.Inbox.Endpoints;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Access;

public sealed class SecurityHeaderTests
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Fact]
    public async Task Every_page_and_refusal_carries_the_security_headers()
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice();
        using var client = app.Client();

        HttpResponseMessage[] answers =
        [
            await client.GetAsync(""),
            await client.GetAsync($"items/{item.Id.Value}"),
            await client.GetAsync("items/nothing"),
            await client.GetAsync("items/nothing/documents/0"),
            await client.GetAsync("assets/nothing.js"),
            await client.GetAsync($"assets/{InboxAssets.Script.FileName}"),
            await client.PostAsync($"items/{item.Id.Value}/verdict", Forms.Content([])),
            await client.PostFormAsync(item, "verdict", ("action", "Decline"), ("revision", item.Revision)),
            await client.PostFormAsync(item, "verdict", ("action", "Approve"), ("revision", item.Revision)),
        ];

        Assert.Equal([200, 200, 404, 404, 404, 200, 400, 422, 302], answers.Select(answer => (int)answer.StatusCode));
        Assert.All(answers, answer =>
        {
            Assert.Equal(Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        });
    }

    [Fact]
    public async Task Pages_are_never_stored_and_assets_are_stored_for_ever()
    {
        await using var app = await InboxApplication.StartAsync();
        using var client = app.Client();

        Assert.True((await client.GetAsync("")).Headers.CacheControl!.NoStore);
        foreach (var asset in new[] { InboxAssets.Style, InboxAssets.Script, InboxAssets.Icon })
        {
            var answer = await client.GetAsync($"assets/{asset.FileName}");
            Assert.Equal("private, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control").SelectMany(v => v.Split(", ")).OrderByDescending(v => v[0])));
        }
    }

    [Fact]
    public async Task An_asset_is_served_under_the_name_with_its_hash_only()
    {
        await using var app = await InboxApplication.StartAsync();
        using var client = app.Client();

        var answer = await client.GetAsync("assets/inbox.js");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(InboxAssets.Script.FileName, await client.GetStringAsync(""), StringComparison.Ordinal);
    }
}

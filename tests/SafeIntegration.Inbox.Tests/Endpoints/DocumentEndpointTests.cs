using System.Text;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.Endpoints;

public sealed class DocumentEndpointTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0];
    private static readonly byte[] Gif = "GIF89a..."u8.ToArray();
    private static readonly byte[] WebP = "RIFF\x10\0\0\0WEBPVP8 "u8.ToArray();
    private static readonly byte[] Html = "<html><script>alert(1)</script>"u8.ToArray();
    private static readonly byte[] Svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray();

    public static TheoryData<string, string, byte[], string, string> Documents => new()
    {
        { "page.png", "image/png", Png, "image/png", "inline" },
        { "page.jpg", "image/jpeg", Jpeg, "image/jpeg", "inline" },
        { "page.gif", "image/gif", Gif, "image/gif", "inline" },
        { "page.webp", "image/webp", WebP, "image/webp", "inline" },
        { "a png that says it is a page", "text/html", Png, "image/png", "inline" },
        { "a page that says it is a png", "image/png", Html, "application/octet-stream", "attachment" },
        { "page.html", "text/html", Html, "application/octet-stream", "attachment" },
        { "image.svg", "image/svg+xml", Svg, "application/octet-stream", "attachment" },
        { "file.pdf", "application/pdf", "%PDF-1.7"u8.ToArray(), "application/octet-stream", "attachment" },
        { "mail.txt", "text/plain", Html, "text/plain", "inline" },
        { "mail.txt", "TEXT/PLAIN; charset=latin1", "x"u8.ToArray(), "text/plain", "inline" },
        { "empty", "image/png", [], "application/octet-stream", "attachment" },
        { "riff only", "image/webp", "RIFF"u8.ToArray(), "application/octet-stream", "attachment" },
    };

    [Theory, MemberData(nameof(Documents))]
    public async Task A_document_is_shown_only_if_it_is_an_image_or_plain_text_and_can_never_run(string name, string declared, byte[] content, string served, string disposition)
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice(change: invoice => invoice with { Documents = [new(name, declared, content)] });
        using var client = app.Client();

        using var answer = await client.GetAsync($"items/{item.Id.Value}/documents/0");

        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(served, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_name_cannot_break_out_of_the_header()
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice(change: invoice => invoice with { Documents = [new("a\"\r\nSet-Cookie: x=1; é.pdf", "application/pdf", "x"u8.ToArray())] });
        using var client = app.Client();

        using var answer = await client.GetAsync($"items/{item.Id.Value}/documents/0");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie");
    }

    [Theory]
    [InlineData("documents/1")]
    [InlineData("documents/-1")]
    [InlineData("text")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice(change: invoice => invoice with { SourceText = null });
        using var client = app.Client();

        Assert.Equal(404, (int)(await client.GetAsync($"items/{item.Id.Value}/{path}")).StatusCode);
    }

    [Fact]
    public async Task The_source_text_is_served_as_plain_text()
    {
        await using var app = await InboxApplication.StartAsync();
        var item = app.AddInvoice(change: invoice => invoice with { SourceText = "<b>é" });
        using var client = app.Client();

        using var answer = await client.GetAsync($"items/{item.Id.Value}/text");

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("<b>é", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }
}

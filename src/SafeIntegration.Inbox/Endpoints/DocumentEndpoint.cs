using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SafeIntegration.Inbox.Access;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>
/// Documents come from strangers. Images and plain text may be shown; everything else can only be saved; none of them can run anything, wherever it is opened.
/// </summary>
internal static class DocumentEndpoint
{
    private const string PlainText = "text/plain; charset=utf-8";

    public static async Task<IResult> GetAsync(
        string item, int document, HttpContext http, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(new ItemId(item), user, cancellationToken).ConfigureAwait(false);
        return ticket is null || document < 0 || document >= ticket.Documents.Count ? page.NotFound() : Serve(http, ticket.Documents[document]);
    }

    public static async Task<IResult> GetTextAsync(
        string item, HttpContext http, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(new ItemId(item), user, cancellationToken).ConfigureAwait(false);
        return ticket?.SourceText is not { } text
            ? page.NotFound()
            : Serve(http, new ReviewDocument("source.txt", "text/plain", Encoding.UTF8.GetBytes(text)));
    }

    private static IResult Serve(HttpContext http, ReviewDocument document)
    {
        var shown = DocumentType.ImageOf(document) ?? (DocumentType.IsText(document) ? PlainText : null);
        var disposition = new ContentDispositionHeaderValue(shown is null ? "attachment" : "inline");
        disposition.SetHttpFileName(document.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        return Results.Bytes(document.Content, shown ?? "application/octet-stream");
    }
}

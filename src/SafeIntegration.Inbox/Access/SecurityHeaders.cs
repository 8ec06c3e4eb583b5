using Microsoft.AspNetCore.Http;

namespace SafeIntegration.Inbox.Access;

/// <summary>Headers of every response. A page runs its own script and style only, talks to its own origin only, and is never framed or stored.</summary>
internal static class SecurityHeaders
{
    /// <summary>For a document: it may do nothing at all, wherever it is opened.</summary>
    public const string DocumentPolicy = "sandbox; default-src 'none'";

    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }
}

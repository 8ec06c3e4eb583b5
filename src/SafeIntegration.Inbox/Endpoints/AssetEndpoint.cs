using Microsoft.AspNetCore.Http;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>The style sheet, the script and the icon.</summary>
internal static class AssetEndpoint
{
    public static IResult Get(string file, HttpContext http)
    {
        if (InboxAssets.Find(file) is not { } asset)
            return Results.NotFound();

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}

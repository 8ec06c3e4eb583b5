using System.Buffers;
using System.Diagnostics;

namespace Slugs;

public sealed class SlugTool(HttpRequest request)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public void Make()
    {
        string slug = request.Query["slug"].ToString();
        if (slug.Length > 40 || slug.AsSpan().ContainsAnyExcept(Plain))
            throw new BadHttpRequestException("A slug has letters, digits and hyphens only.");
        Process.Start("mkpage", slug);
    }
}

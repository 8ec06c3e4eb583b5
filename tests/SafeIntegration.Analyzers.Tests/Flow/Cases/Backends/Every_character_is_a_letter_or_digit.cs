using System.Diagnostics;

namespace Slugs.Checked;

public sealed class SlugTool(HttpRequest request)
{
    public void Make()
    {
        string slug = request.Query["slug"].ToString();
        if (!slug.All(char.IsAsciiLetterOrDigit))
            return;
        Process.Start("mkpage", slug);
    }
}

using System.Text.RegularExpressions;
using SafeIntegration;

namespace Letters;

public static class Guards
{
    extension(string text)
    {
        public string EnsureSlug()
        {
            if (!Regex.IsMatch(text, "^[a-z0-9-]{1,40}$"))
                throw new FormatException("Not a slug.");
            return text;
        }
    }
}

public static class Slugs
{
    public static void Handle(HttpRequest request) => Store(request.Query["slug"].ToString().EnsureSlug());

    [Effect]
    private static void Store(string slug) => Console.WriteLine(slug);
}

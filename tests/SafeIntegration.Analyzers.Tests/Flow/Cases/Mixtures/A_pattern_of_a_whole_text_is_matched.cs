using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Regexes;

public sealed class Tagger(HttpRequest request)
{
    private static readonly Regex Tag = new(@"\Av[0-9]+\.[0-9]+\.[0-9]+\z", RegexOptions.CultureInvariant);

    public IResult Run()
    {
        string tag = request.Query["tag"].ToString();
        Match match = Tag.Match(tag);
        if (!match.Success)
            return Results.BadRequest();
        Process.Start("git", ["tag", tag]);
        return Results.Ok();
    }
}

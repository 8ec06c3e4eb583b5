// shape: value object whose factory normalises and never refuses
using SafeIntegration;

namespace Imports.Values;

public sealed record Slug
{
    private Slug(string value) => Value = value;

    public string Value { get; }

    public static Slug From(string text) => new(text.Trim().ToLowerInvariant().Replace(' ', '-'));

    public static implicit operator string(Slug slug) => slug.Value;

    public override string ToString() => Value;
}

public sealed class PageImport(HttpClient cms, IPages pages)
{
    public async Task RunAsync()
    {
        string title = await cms.GetStringAsync("pages/new/title");
        var slug = Slug.From(title);
        pages.Create($"/{slug}"); // expect: SI1001
    }
}

public interface IPages
{
    [Effect]
    void Create(string path);
}

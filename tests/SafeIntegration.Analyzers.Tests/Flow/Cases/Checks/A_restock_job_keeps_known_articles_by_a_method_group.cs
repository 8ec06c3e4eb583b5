// shape: LINQ Where with a set's Contains as method group
using System.Collections.Frozen;
using SafeIntegration;

namespace Bakery.Restock;

public sealed record ShortageList(List<string> Articles);

public interface ISupplierPortal
{
    [Effect]
    Task RequestAsync(string article, int boxes);
}

public sealed class RestockJob(HttpClient tills, ISupplierPortal portal)
{
    private const int BoxesPerRequest = 4;

    private static readonly FrozenSet<string> Articles = new[] { "flour", "yeast", "salt", "butter" }.ToFrozenSet(StringComparer.Ordinal);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        ShortageList? shortage = await tills.GetFromJsonAsync<ShortageList>("shortages", cancellationToken);
        if (shortage is null)
            return 0;

        List<string> wanted = shortage.Articles
            .Where(Articles.Contains)
            .Distinct()
            .OrderBy(article => article, StringComparer.Ordinal)
            .ToList();

        foreach (string article in wanted)
            await portal.RequestAsync(article, BoxesPerRequest);
        return wanted.Count;
    }
}

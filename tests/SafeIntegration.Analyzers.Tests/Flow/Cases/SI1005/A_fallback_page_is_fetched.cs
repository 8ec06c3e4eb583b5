// Reading another page is no effect.
using System.Globalization;

namespace Catalog;

public sealed class Pages(HttpClient catalog)
{
    public async Task<string> ShowAsync(HttpRequest request)
    {
        int page = int.TryParse(request.Query["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 1;
        string sort = request.Query["sort"].ToString() switch { "price" => "price", "name" => "name", _ => "rank" };
        return await catalog.GetStringAsync($"products?page={page}&sort={sort}");
    }
}

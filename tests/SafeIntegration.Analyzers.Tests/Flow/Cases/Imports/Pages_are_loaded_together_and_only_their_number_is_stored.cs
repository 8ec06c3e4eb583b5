// shape: Task.WhenAll over a Select, WhenEach, an Interlocked counter
using SafeIntegration;

namespace Imports.Tasks;

public sealed class LinkCheck(HttpClient web, IReport report)
{
    private int _broken;

    public async Task RunAsync(IReadOnlyList<string> links)
    {
        string?[] pages = await Task.WhenAll(links.Select(LoadAsync));
        await foreach (Task<string?> again in Task.WhenEach(links.Select(LoadAsync)))
            Console.WriteLine((await again)?.Length);
        await report.WriteAsync(links.Count, pages.Count(page => page is not null), _broken);
    }

    private async Task<string?> LoadAsync(string link)
    {
        try
        {
            return await web.GetStringAsync(link);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref _broken);
            return null;
        }
    }
}

public interface IReport
{
    [Effect]
    Task WriteAsync(int links, int pages, int broken);
}

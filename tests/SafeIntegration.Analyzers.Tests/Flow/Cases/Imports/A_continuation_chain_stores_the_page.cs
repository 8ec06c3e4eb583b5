// shape: ContinueWith and Unwrap
using SafeIntegration;

namespace Imports.Tasks;

public sealed class Crawler(HttpClient web, IArchive archive)
{
    public Task CrawlAsync(string page) =>
        web.GetStringAsync(page)
            .ContinueWith(task => task.Result.ReplaceLineEndings("\n"), TaskScheduler.Default)
            .ContinueWith(task => archive.StoreAsync(page, task.Result), TaskScheduler.Default) // expect: SI1001
            .Unwrap();
}

public interface IArchive
{
    [Effect]
    Task StoreAsync(string page, string text);
}

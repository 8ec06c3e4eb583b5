// shape: downloader that reports what it handles through IProgress
using SafeIntegration;

namespace Downloads;

public interface IAudit
{
    [Effect]
    void Write(string name);
}

public sealed class Downloader(HttpClient mirror)
{
    public async Task RunAsync(IProgress<string> progress)
    {
        foreach (string name in await mirror.GetFromJsonAsync<string[]>("files") ?? [])
            progress.Report(name);
    }

    public static Task StartAsync(HttpClient mirror, IAudit audit)
    {
        Progress<string> progress = new(name => audit.Write(name)); // expect-one: SI1001
        return new Downloader(mirror).RunAsync(progress); // expect-one: SI1001
    }
}

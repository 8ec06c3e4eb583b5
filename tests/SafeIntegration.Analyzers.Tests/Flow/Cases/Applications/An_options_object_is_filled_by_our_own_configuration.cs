// shape: the target of a request comes from options, the payload is read and dropped
using SafeIntegration;

namespace Imports;

public sealed class SyncOptions
{
    public string Folder { get; set; } = "inbox";
    public int Depth { get; set; } = 3;
}

public sealed record SyncState(string Cursor);

public sealed class FolderSync(HttpClient client, IConfiguration configuration, ISync sync)
{
    public async Task RunAsync()
    {
        SyncOptions options = configuration.GetSection("Sync").Get<SyncOptions>() ?? new SyncOptions();
        SyncState? state = await client.GetFromJsonAsync<SyncState>("state?folder=" + options.Folder);
        Console.WriteLine(state?.Cursor);
        await sync.StartAsync(options.Folder, options.Depth);
    }
}

public interface ISync
{
    [Effect]
    Task StartAsync(string folder, int depth);
}

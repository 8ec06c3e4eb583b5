using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Server;

[McpServerToolType]
public sealed class CacheTools(HttpClient cache)
{
    [McpServerTool(Name = "size", ReadOnly = true, Idempotent = true), Description("The number of entries.")]
    public Task<string> SizeAsync(CancellationToken cancellationToken) => cache.GetStringAsync("size", cancellationToken);

    [McpServerTool(Name = "flush", ReadOnly = false, Destructive = true), Description("Empties the cache.")]
    public async Task<string> FlushAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await cache.DeleteAsync("entries", cancellationToken);
        return response.StatusCode.ToString();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tools.Cached;

public sealed class ToolRunner(HttpClient registry)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _commands = new();

    public async Task RunAsync(string tool)
    {
        Lazy<Task<string>> command = _commands.GetOrAdd(tool, name => new Lazy<Task<string>>(() => registry.GetStringAsync("tools/" + name)));
        Process.Start("sh", await command.Value); // expect: SI1001
    }
}
